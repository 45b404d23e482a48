package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written. Parentheses leave no trace. */
public sealed interface Expr extends Node {

  <R> R accept(Visitor<R> visitor);

  /**
   * An integer; {@code bitPattern} where written in hexadecimal or binary. A minus sign directly
   * before it is folded in.
   */
  record IntLiteral(Span span, long value, boolean bitPattern) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIntLiteral(this);
    }
  }

  /** A floating-point literal. */
  record FloatLiteral(Span span, double value) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFloatLiteral(this);
    }
  }

  /** One Unicode scalar value. */
  record CharLiteral(Span span, int value) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCharLiteral(this);
    }
  }

  /** {@code true} or {@code false}. */
  record BoolLiteral(Span span, boolean value) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBoolLiteral(this);
    }
  }

  /** {@code null}. */
  record NullLiteral(Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNullLiteral(this);
    }
  }

  /** A string: escapes are processed; without interpolation it has at most one text part. */
  record StringTemplate(Span span, List<TemplatePart> parts) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStringTemplate(this);
    }
  }

  /** A simple name. */
  record Name(Span span, String name) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitName(this);
    }
  }

  /** {@code this}. */
  record This(Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitThis(this);
    }
  }

  /** {@code super}; stands only as a receiver. */
  record Super(Span span) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSuper(this);
    }
  }

  /** {@code [a, b]}, also empty. */
  record ListLiteral(Span span, List<Expr> elements) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitListLiteral(this);
    }
  }

  /** {@code [k: v]}, or {@code [:]} when empty. */
  record MapLiteral(Span span, List<MapEntry> entries) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMapLiteral(this);
    }
  }

  /** {@code (a, b)}, two to eight elements. */
  record Tuple(Span span, List<Expr> elements) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTuple(this);
    }
  }

  /** {@code r.name}, or {@code r?.name} when safe. */
  record Member(Span span, Expr receiver, String name, Span nameSpan, boolean safe)
      implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMember(this);
    }
  }

  /** {@code t.0}. */
  record TupleIndex(Span span, Expr receiver, int index, boolean safe) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTupleIndex(this);
    }
  }

  /** {@code target<A, B>}, with a call or a member around it. */
  record TypeApply(Span span, Expr target, List<TypeNode> arguments) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTypeApply(this);
    }
  }

  /** {@code callee(arguments)}; a safe call has a safe {@link Member} as its callee. */
  record Call(Span span, Expr callee, List<Argument> arguments) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  /** {@code r[i, j]}; an index may be a {@link Range} with open ends. */
  record Index(Span span, Expr receiver, List<Expr> indices, boolean safe) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIndex(this);
    }
  }

  /** {@code a..b} or {@code a..=b}; open ends stand only in an index. */
  record Range(Span span, @Nullable Expr start, @Nullable Expr end, boolean inclusive)
      implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRange(this);
    }
  }

  /** A prefix operator. */
  record Unary(Span span, UnaryOperator operator, Expr operand) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnary(this);
    }
  }

  /** A binary operator, with {@code ??}, {@code in} and {@code !in} among them. */
  record Binary(Span span, BinaryOperator operator, Span operatorSpan, Expr left, Expr right)
      implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBinary(this);
    }
  }

  /** {@code e is T}, {@code e is Circle(_, r)}, {@code e !is T}. */
  record Is(Span span, Expr operand, Pattern pattern, boolean negated) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIs(this);
    }
  }

  /** {@code e as T}. */
  record As(Span span, Expr operand, TypeNode type) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAs(this);
    }
  }

  /** {@code e!!}. */
  record NonNull(Span span, Expr operand) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNonNull(this);
    }
  }

  /** {@code if}; an {@code else if} is a block that holds only that {@code if}. */
  record If(Span span, Condition condition, Block then, @Nullable Block otherwise) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIf(this);
    }
  }

  /** {@code match subject { pattern if guard -> body }}. */
  record Match(Span span, Expr subject, List<MatchArm> arms) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMatch(this);
    }
  }

  /** {@code try}, {@code catch}, {@code finally}. */
  record Try(Span span, Block body, List<CatchClause> catches, @Nullable Block last)
      implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTry(this);
    }
  }

  /** {@code use f = open(path) { … }}. */
  record Use(Span span, Pattern pattern, Expr resource, Block body) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUse(this);
    }
  }

  /** {@code (x, y) -> body}; an expression body is a block of that expression. */
  record Lambda(Span span, List<LambdaParameter> parameters, Block body) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLambda(this);
    }
  }

  /** {@code return}, of type Never. */
  record Return(Span span, @Nullable Expr value) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReturn(this);
    }
  }

  /** {@code throw}. */
  record Throw(Span span, Expr error) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitThrow(this);
    }
  }

  /** {@code break}. */
  record Break(Span span, @Nullable String label) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBreak(this);
    }
  }

  /** {@code continue}. */
  record Continue(Span span, @Nullable String label) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitContinue(this);
    }
  }

  /** Stands where the parser found no expression; a diagnostic has been reported. */
  record Malformed(Span span) implements Expr {
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
    R visitIntLiteral(IntLiteral node);

    R visitFloatLiteral(FloatLiteral node);

    R visitCharLiteral(CharLiteral node);

    R visitBoolLiteral(BoolLiteral node);

    R visitNullLiteral(NullLiteral node);

    R visitStringTemplate(StringTemplate node);

    R visitName(Name node);

    R visitThis(This node);

    R visitSuper(Super node);

    R visitListLiteral(ListLiteral node);

    R visitMapLiteral(MapLiteral node);

    R visitTuple(Tuple node);

    R visitMember(Member node);

    R visitTupleIndex(TupleIndex node);

    R visitTypeApply(TypeApply node);

    R visitCall(Call node);

    R visitIndex(Index node);

    R visitRange(Range node);

    R visitUnary(Unary node);

    R visitBinary(Binary node);

    R visitIs(Is node);

    R visitAs(As node);

    R visitNonNull(NonNull node);

    R visitIf(If node);

    R visitMatch(Match node);

    R visitTry(Try node);

    R visitUse(Use node);

    R visitLambda(Lambda node);

    R visitReturn(Return node);

    R visitThrow(Throw node);

    R visitBreak(Break node);

    R visitContinue(Continue node);

    R visitMalformed(Malformed node);
  }
}
