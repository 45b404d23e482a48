package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;

/** A type as written. */
public sealed interface TypeNode extends Node {

  <R> R accept(Visitor<R> visitor);

  /** {@code a.B<C>}. */
  record Named(Span span, List<String> path, List<TypeNode> arguments) implements TypeNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNamed(this);
    }
  }

  /** {@code T?}. */
  record Optional(Span span, TypeNode inner) implements TypeNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOptional(this);
    }
  }

  /** {@code (A, B) -> R}. */
  record Function(Span span, List<TypeNode> parameters, TypeNode result) implements TypeNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFunction(this);
    }
  }

  /** {@code (A, B)}. */
  record Tuple(Span span, List<TypeNode> elements) implements TypeNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTuple(this);
    }
  }

  /** Stands where the parser found no type. */
  record Malformed(Span span) implements TypeNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMalformed(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitNamed(Named node);

    R visitOptional(Optional node);

    R visitFunction(Function node);

    R visitTuple(Tuple node);

    R visitMalformed(Malformed node);
  }
}
