package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** One argument of a call, perhaps named. */
public record Argument(Span span, @Nullable String name, Expr value) implements Node {}
