package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** What {@code if} and {@code while} test. */
public sealed interface Condition extends Node {

  <R> R accept(Visitor<R> visitor);

  /** A Bool expression. */
  record Test(Span span, Expr value) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTest(this);
    }
  }

  /** {@code let pattern = value}: matches when not null and the pattern fits. */
  record Let(Span span, Pattern pattern, @Nullable TypeNode type, Expr value) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLet(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitTest(Test node);

    R visitLet(Let node);
  }
}
