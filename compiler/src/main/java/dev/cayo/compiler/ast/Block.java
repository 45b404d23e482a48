package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;

/** Statements in braces; an expression body is a block of one expression. */
public record Block(Span span, List<Stmt> statements) implements Node {}
