package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern. */
public sealed interface Pattern extends Node {

  <R> R accept(Visitor<R> visitor);

  /** {@code _}. */
  record Wildcard(Span span) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitWildcard(this);
    }
  }

  /** A name that begins in lower case. */
  record Binding(Span span, String name) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBinding(this);
    }
  }

  /** A literal, {@code null} included; negative numbers are folded. */
  record Literal(Span span, Expr value) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLiteral(this);
    }
  }

  /** {@code '0'..='9'}. */
  record Range(Span span, @Nullable Expr start, @Nullable Expr end, boolean inclusive)
      implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRange(this);
    }
  }

  /** {@code is T}; directly after the operator {@code is}, the bare type. */
  record TypeTest(Span span, TypeNode type) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTypeTest(this);
    }
  }

  /**
   * {@code Circle(_, r)}, {@code Shape.Empty}, {@code Circle(..)}; {@code fields} is null where no
   * parentheses stand.
   */
  record Constructor(
      Span span,
      List<String> path,
      List<TypeNode> typeArguments,
      @Nullable List<FieldPattern> fields,
      boolean rest)
      implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstructor(this);
    }
  }

  /** {@code (a, b)}. */
  record Tuple(Span span, List<Pattern> elements) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTuple(this);
    }
  }

  /** {@code [first, ..rest]}; at most one {@link Rest} among them. */
  record Elements(Span span, List<Pattern> elements) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitElements(this);
    }
  }

  /** {@code ..} or {@code ..name} in a list pattern. */
  record Rest(Span span, @Nullable String name) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRest(this);
    }
  }

  /** {@code a | b}. */
  record Or(Span span, List<Pattern> alternatives) implements Pattern {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitWildcard(Wildcard node);

    R visitBinding(Binding node);

    R visitLiteral(Literal node);

    R visitRange(Range node);

    R visitTypeTest(TypeTest node);

    R visitConstructor(Constructor node);

    R visitTuple(Tuple node);

    R visitElements(Elements node);

    R visitRest(Rest node);

    R visitOr(Or node);
  }
}
