package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;

/** A node of the syntax tree: immutable, and exactly what was written. */
public interface Node {

  Span span();
}
