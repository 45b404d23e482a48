package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt extends Node {

  <R> R accept(Visitor<R> visitor);

  /** An expression used as a statement. */
  record Expression(Span span, Expr expression) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitExpression(this);
    }
  }

  /** {@code let} or {@code var}, with {@code else} block for {@code let x = e else { … }}. */
  record Local(
      Span span,
      Pattern pattern,
      @Nullable TypeNode type,
      @Nullable Expr initialiser,
      boolean mutable,
      @Nullable Block otherwise)
      implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLocal(this);
    }
  }

  /** {@code target = value}, or {@code target op= value}. */
  record Assign(Span span, Expr target, @Nullable BinaryOperator operator, Expr value)
      implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAssign(this);
    }
  }

  /** {@code while}. */
  record While(Span span, @Nullable String label, Condition condition, Block body) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitWhile(this);
    }
  }

  /** {@code for pattern in iterable}. */
  record For(Span span, @Nullable String label, Pattern pattern, Expr iterable, Block body)
      implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFor(this);
    }
  }

  /** {@code assert condition, message}. */
  record Assert(Span span, Expr condition, @Nullable Expr message) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAssert(this);
    }
  }

  /** A local function or class. */
  record Declaration(Span span, Decl declaration) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDeclaration(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitExpression(Expression node);

    R visitLocal(Local node);

    R visitAssign(Assign node);

    R visitWhile(While node);

    R visitFor(For node);

    R visitAssert(Assert node);

    R visitDeclaration(Declaration node);
  }
}
