package dev.cayo.vm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Natives that do nothing but compute a primitive from others, in a few steps: they charge nothing,
 * allocate nothing, never fail, and leave the context alone. Compiled code calls them as it adds.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Pure {}
