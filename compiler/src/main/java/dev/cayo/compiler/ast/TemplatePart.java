package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;

/** A piece of a string. */
public sealed interface TemplatePart extends Node {

  <R> R accept(Visitor<R> visitor);

  /** Literal text, escapes processed. */
  record Text(Span span, String value) implements TemplatePart {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitText(this);
    }
  }

  /** {@code $name} or {@code ${…}}. */
  record Interpolation(Span span, Expr value) implements TemplatePart {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInterpolation(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitText(Text node);

    R visitInterpolation(Interpolation node);
  }
}
