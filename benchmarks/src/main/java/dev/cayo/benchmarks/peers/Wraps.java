package dev.cayo.benchmarks.peers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method whose arithmetic is meant to wrap around. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Wraps {}
