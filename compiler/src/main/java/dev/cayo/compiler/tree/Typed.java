package dev.cayo.compiler.tree;

import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Ty;

/** What every node of the typed tree has. */
public interface Typed {

  Span span();

  Ty type();
}
