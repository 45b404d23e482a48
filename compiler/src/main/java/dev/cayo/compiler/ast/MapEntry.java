package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;

/** One entry of a map literal. */
public record MapEntry(Span span, Expr key, Expr value) implements Node {}
