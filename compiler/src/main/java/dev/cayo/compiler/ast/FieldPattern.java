package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** A part of a constructor pattern, perhaps named. */
public record FieldPattern(Span span, @Nullable String name, Pattern pattern) implements Node {}
