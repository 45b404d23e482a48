package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a string before its escapes are read: text as written, or a value.
 *
 * @param raw the text, empty for a value
 */
record Piece(String raw, @Nullable Expr value, Span span) {

  static Piece text(String raw, Span span) {
    return new Piece(raw, null, span);
  }

  static Piece value(Expr value, Span span) {
    return new Piece("", value, span);
  }

  boolean isText() {
    return value == null;
  }
}
