package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** A parameter of a function; {@code type} is null only after a syntax error. */
public record Parameter(
    Span span, String name, @Nullable TypeNode type, @Nullable Expr defaultValue) implements Node {}
