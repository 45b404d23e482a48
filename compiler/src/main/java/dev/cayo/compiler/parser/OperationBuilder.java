package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoLexer;
import dev.cayo.grammar.CayoParser.OperandContext;
import dev.cayo.grammar.CayoParser.OperationContext;
import dev.cayo.grammar.CayoParser.OperationTailContext;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/**
 * Folds one flat list of operands and operators by precedence, with stacks instead of recursion: a
 * chain of any length is built, though its tree leans left as deep as the chain is long.
 */
final class OperationBuilder {
  private record Operator(int level, int type, Span span) {}

  private final AstBuilder ast;
  private final ExpressionBuilder expressions;
  private final Deque<Expr> operands = new ArrayDeque<>();
  private final Deque<Operator> operators = new ArrayDeque<>();
  private boolean chainReported;

  OperationBuilder(AstBuilder ast) {
    this.ast = ast;
    this.expressions = ast.expressions;
  }

  Expr build(OperationContext context) {
    operands.push(expressions.operand(context.operand()));
    for (OperationTailContext tail : context.operationTail()) {
      append(tail);
    }
    reduce(0);
    return operands.pop();
  }

  private void append(OperationTailContext tail) {
    if (tail.AS() != null) {
      Expr operand = operands.pop();
      operands.push(
          new Expr.As(spanTo(operand, tail), operand, ast.types.castType(tail.castType())));
    } else if (tail.IS() != null) {
      reduce(Precedence.MEMBERSHIP);
      Expr operand = operands.pop();
      boolean negated = tail.BANG() != null;
      operands.push(
          new Expr.Is(
              spanTo(operand, tail), operand, ast.patterns.isTarget(tail.isTarget()), negated));
    } else if (tail.IN() != null) {
      int type = tail.BANG() != null ? CayoLexer.BANG : CayoLexer.IN;
      Span span = ast.reporter.span(tail.getStart()).to(ast.reporter.span(tail.IN().getSymbol()));
      push(new Operator(Precedence.MEMBERSHIP, type, span), tail.operand());
    } else {
      Token token = tail.binaryOperator().getStart();
      int level = Precedence.of(token.getType());
      push(new Operator(level, token.getType(), ast.reporter.span(token)), tail.operand());
    }
  }

  private Span spanTo(Expr operand, OperationTailContext tail) {
    return operand.span().to(ast.reporter.span(tail));
  }

  private void push(Operator operator, OperandContext right) {
    boolean toTheRight = operator.level() == Precedence.COALESCE;
    reduce(toTheRight ? operator.level() + 1 : operator.level());
    operators.push(operator);
    operands.push(expressions.operand(right));
  }

  /** Builds the operations that bind at least as tightly as a level. */
  private void reduce(int level) {
    Operator last = operators.peek();
    boolean chain = last != null && last.level() == level && isComparison(level);
    while (last != null && last.level() >= level) {
      operators.pop();
      Expr right = operands.pop();
      Expr left = operands.pop();
      operands.push(operation(last, left, right));
      last = operators.peek();
      chain |= last != null && last.level() == level && isComparison(level);
    }
    if (chain) {
      reportChain(operands.element());
    }
  }

  private static boolean isComparison(int level) {
    return level == Precedence.COMPARISON || level == Precedence.EQUALITY;
  }

  private static Expr operation(Operator operator, Expr left, Expr right) {
    Span span = left.span().to(right.span());
    return switch (operator.type()) {
      case CayoLexer.DOT_DOT -> new Expr.Range(span, left, right, false);
      case CayoLexer.DOT_DOT_EQUAL -> new Expr.Range(span, left, right, true);
      case CayoLexer.IN -> binary(span, BinaryOperator.IN, operator, left, right);
      case CayoLexer.BANG -> binary(span, BinaryOperator.NOT_IN, operator, left, right);
      default -> binary(span, Precedence.operator(operator.type()), operator, left, right);
    };
  }

  private static Expr binary(
      Span span, BinaryOperator kind, Operator operator, Expr left, Expr right) {
    return new Expr.Binary(span, kind, operator.span(), left, right);
  }

  /** {@code List<Int> xs}: the first two are names of types. */
  private static boolean isType(Expr first) {
    return first instanceof Expr.Binary pair
        && pair.left() instanceof Expr.Name outer
        && pair.right() instanceof Expr.Name inner
        && Character.isUpperCase(outer.name().charAt(0))
        && Character.isUpperCase(inner.name().charAt(0));
  }

  /** {@code a < b < c}: the first two are built, the third follows. */
  private void reportChain(Expr first) {
    if (!chainReported) {
      chainReported = true;
      ast.reporter.reportTree(
          Diagnostic.of(DiagnosticCode.CHAINED_COMPARISON, first.span())
              .withHint(
                  isType(first)
                      ? "if it is a variable: the type follows the name, as in `let xs: List<Int> = …`"
                      : "compare twice: `a < b && b < c`"));
      if (isType(first)) {
        ast.reporter.damageLine(first.span());
      }
    }
  }
}
