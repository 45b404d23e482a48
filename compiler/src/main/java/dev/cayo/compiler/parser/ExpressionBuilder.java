package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Argument;
import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.LambdaParameter;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.UnaryOperator;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoLexer;
import dev.cayo.grammar.CayoParser.ArgumentContext;
import dev.cayo.grammar.CayoParser.ArgumentsContext;
import dev.cayo.grammar.CayoParser.ExpressionContext;
import dev.cayo.grammar.CayoParser.IndexContext;
import dev.cayo.grammar.CayoParser.JumpContext;
import dev.cayo.grammar.CayoParser.LambdaBodyContext;
import dev.cayo.grammar.CayoParser.LambdaContext;
import dev.cayo.grammar.CayoParser.LambdaParameterContext;
import dev.cayo.grammar.CayoParser.OperandContext;
import dev.cayo.grammar.CayoParser.OperationContext;
import dev.cayo.grammar.CayoParser.PrefixOperatorContext;
import dev.cayo.grammar.CayoParser.PrimaryContext;
import dev.cayo.grammar.CayoParser.SuffixContext;
import dev.cayo.grammar.CayoParser.TypeArgumentsContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Builds expressions: jumps, lambdas, prefixes, suffixes; operators and primaries have their own.
 */
final class ExpressionBuilder {
  private final AstBuilder ast;
  private final Reporter reporter;
  private final LiteralBuilder literals;
  private final PrimaryBuilder primaries;

  ExpressionBuilder(AstBuilder ast, LiteralBuilder literals) {
    this.ast = ast;
    this.reporter = ast.reporter;
    this.literals = literals;
    this.primaries = new PrimaryBuilder(ast, this, literals);
  }

  PrimaryBuilder primaries() {
    return primaries;
  }

  Expr expression(ExpressionContext context) {
    if (context.lambda() != null) {
      return lambda(context.lambda());
    }
    if (context.jump() != null && context.operation() == null) {
      return jump(context.jump());
    }
    Expr left = operation(context.operation());
    return context.jump() == null ? left : orJump(left, context.COALESCE_JUMP(), context.jump());
  }

  @Nullable Expr expressionOrNull(@Nullable ExpressionContext context) {
    return context == null ? null : expression(context);
  }

  Expr operation(OperationContext context) {
    return context.operationTail().isEmpty()
        ? operand(context.operand())
        : new OperationBuilder(ast).build(context);
  }

  /** {@code left ?? return e}. */
  Expr orJump(Expr left, TerminalNode operator, JumpContext jump) {
    Expr right = jump(jump);
    Span span = left.span().to(right.span());
    return new Expr.Binary(
        span, BinaryOperator.COALESCE, reporter.span(operator.getSymbol()), left, right);
  }

  Expr jump(JumpContext context) {
    Span span = reporter.span(context);
    String label = context.IDENT() == null ? null : context.IDENT().getText();
    return switch (context.getStart().getType()) {
      case CayoLexer.RETURN -> new Expr.Return(span, expressionOrNull(context.expression()));
      case CayoLexer.THROW -> new Expr.Throw(span, expression(context.expression()));
      case CayoLexer.BREAK -> new Expr.Break(span, label);
      default -> new Expr.Continue(span, label);
    };
  }

  // ---- Lambdas

  Expr lambda(LambdaContext context) {
    List<LambdaParameter> parameters = new ArrayList<>();
    TerminalNode name = context.lambdaParameters().LAMBDA_NAME();
    if (name != null) {
      Pattern pattern = PatternBuilder.simple(name.getText(), reporter.span(name.getSymbol()));
      parameters.add(new LambdaParameter(pattern.span(), pattern, null));
    }
    for (LambdaParameterContext parameter : context.lambdaParameters().lambdaParameter()) {
      parameters.add(
          new LambdaParameter(
              reporter.span(parameter),
              ast.patterns.pattern(parameter.pattern()),
              ast.types.typeOrNull(parameter.type())));
    }
    return new Expr.Lambda(
        reporter.span(context), List.copyOf(parameters), lambdaBody(context.lambdaBody()));
  }

  private Block lambdaBody(LambdaBodyContext context) {
    return context.block() != null
        ? ast.statements.block(context.block())
        : new Block(
            reporter.span(context), List.of(ast.statements.simple(context.simpleStatement())));
  }

  // ---- Prefixes and suffixes

  Expr operand(OperandContext context) {
    List<PrefixOperatorContext> prefixes = context.prefixOperator();
    int remaining = prefixes.size();
    Expr expr;
    if (remaining > 0 && context.suffix().isEmpty() && isNegative(prefixes, context.primary())) {
      remaining--;
      Token minus = prefixes.get(remaining).getStart();
      Token digits = context.primary().INT().getSymbol();
      expr = literals.integer(digits, reporter.span(minus).to(reporter.span(digits)), true);
    } else {
      expr = primaries.primary(context.primary());
      for (SuffixContext suffix : context.suffix()) {
        expr = suffix(expr, suffix);
      }
    }
    while (remaining > 0) {
      expr = prefix(prefixes.get(--remaining).getStart(), expr);
    }
    return expr;
  }

  /** Whether a minus stands directly before a decimal integer: it belongs to the literal. */
  private static boolean isNegative(List<PrefixOperatorContext> prefixes, PrimaryContext primary) {
    return prefixes.get(prefixes.size() - 1).MINUS() != null
        && primary.INT() != null
        && !LiteralBuilder.isBitPattern(primary.INT().getSymbol());
  }

  private Expr prefix(Token token, Expr operand) {
    Span span = reporter.span(token).to(operand.span());
    return switch (token.getType()) {
      case CayoLexer.MINUS -> new Expr.Unary(span, UnaryOperator.MINUS, operand);
      case CayoLexer.TILDE -> new Expr.Unary(span, UnaryOperator.COMPLEMENT, operand);
      case CayoLexer.BANG -> new Expr.Unary(span, UnaryOperator.NOT, operand);
      default -> doubleNot(span, operand);
    };
  }

  private Expr doubleNot(Span span, Expr operand) {
    Span inner = reporter.span(span.start() + 1, span.end());
    Expr once = new Expr.Unary(inner, UnaryOperator.NOT, operand);
    return new Expr.Unary(span, UnaryOperator.NOT, once);
  }

  private Expr suffix(Expr receiver, SuffixContext context) {
    Span span = receiver.span().to(reporter.span(context));
    boolean safe = context.SAFE_DOT() != null;
    if (context.IDENT() != null) {
      return member(receiver, context.IDENT().getSymbol(), safe, context.typeArguments());
    }
    if (context.INT() != null) {
      return tupleIndex(span, receiver, context.INT().getSymbol(), safe);
    }
    if (context.arguments() != null) {
      return new Expr.Call(span, receiver, arguments(context.arguments()));
    }
    if (context.BANG_BANG() != null) {
      return new Expr.NonNull(span, receiver);
    }
    List<Expr> indices = context.indices().index().stream().map(this::index).toList();
    return new Expr.Index(span, receiver, indices, safe);
  }

  private Expr member(
      Expr receiver, Token name, boolean safe, @Nullable TypeArgumentsContext arguments) {
    Span nameSpan = reporter.span(name);
    Expr member =
        new Expr.Member(receiver.span().to(nameSpan), receiver, name.getText(), nameSpan, safe);
    return withTypes(member, arguments);
  }

  Expr withTypes(Expr target, @Nullable TypeArgumentsContext arguments) {
    return arguments == null
        ? target
        : new Expr.TypeApply(
            target.span().to(reporter.span(arguments)), target, ast.types.arguments(arguments));
  }

  private Expr tupleIndex(Span span, Expr receiver, Token digits, boolean safe) {
    if (digits.getText().length() > 1) {
      reporter.reportTree(
          Diagnostic.of(DiagnosticCode.INVALID_NUMBER, reporter.span(digits), digits.getText())
              .withHint("a tuple has elements 0 to 7"));
      return new Expr.Malformed(span);
    }
    return new Expr.TupleIndex(span, receiver, digits.getText().charAt(0) - '0', safe);
  }

  private Expr index(IndexContext context) {
    Expr start = null;
    Expr end = null;
    if (context.expression() != null) {
      start = expression(context.expression());
      if (context.OPEN_END() == null) {
        return start;
      }
    } else if (context.operation() != null) {
      end = operation(context.operation());
    }
    boolean inclusive = context.DOT_DOT_EQUAL() != null;
    return new Expr.Range(reporter.span(context), start, end, inclusive);
  }

  List<Argument> arguments(ArgumentsContext context) {
    List<Argument> arguments = new ArrayList<>();
    boolean named = false;
    for (ArgumentContext argument : context.argument()) {
      if (AstBuilder.failed(argument)) {
        Span span = reporter.span(argument);
        arguments.add(new Argument(span, null, new Expr.Malformed(span)));
        continue;
      }
      named = checkOrder(argument, named);
      arguments.add(argument(argument));
    }
    return List.copyOf(arguments);
  }

  private boolean checkOrder(ArgumentContext argument, boolean named) {
    if (named && argument.IDENT() == null) {
      reporter.reportTree(
          Diagnostic.of(DiagnosticCode.POSITIONAL_AFTER_NAMED, reporter.span(argument)));
    }
    return named || argument.IDENT() != null;
  }

  private Argument argument(ArgumentContext context) {
    String name = context.IDENT() == null ? null : context.IDENT().getText();
    return new Argument(reporter.span(context), name, expression(context.expression()));
  }
}
