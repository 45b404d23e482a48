package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.CatchClause;
import dev.cayo.compiler.ast.Condition;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.MapEntry;
import dev.cayo.compiler.ast.MatchArm;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoLexer;
import dev.cayo.grammar.CayoParser.ArmContext;
import dev.cayo.grammar.CayoParser.CatchClauseContext;
import dev.cayo.grammar.CayoParser.CollectionContext;
import dev.cayo.grammar.CayoParser.ConditionContext;
import dev.cayo.grammar.CayoParser.ElementContext;
import dev.cayo.grammar.CayoParser.ElseIfContext;
import dev.cayo.grammar.CayoParser.ExpressionContext;
import dev.cayo.grammar.CayoParser.IfExpressionContext;
import dev.cayo.grammar.CayoParser.MatchExpressionContext;
import dev.cayo.grammar.CayoParser.ParenthesisedContext;
import dev.cayo.grammar.CayoParser.PrimaryContext;
import dev.cayo.grammar.CayoParser.SubjectContext;
import dev.cayo.grammar.CayoParser.TryExpressionContext;
import dev.cayo.grammar.CayoParser.UseExpressionContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds what operands begin with: literals, names, collections, and expressions with blocks. */
final class PrimaryBuilder {
  private static final int LARGEST_TUPLE = 8;

  private final AstBuilder ast;
  private final Reporter reporter;
  private final ExpressionBuilder expressions;
  private final LiteralBuilder literals;
  private final TemplateBuilder templates;

  PrimaryBuilder(AstBuilder ast, ExpressionBuilder expressions, LiteralBuilder literals) {
    this.ast = ast;
    this.reporter = ast.reporter;
    this.expressions = expressions;
    this.literals = literals;
    this.templates = new TemplateBuilder(reporter, expressions);
  }

  TemplateBuilder templates() {
    return templates;
  }

  Expr primary(PrimaryContext context) {
    Token token = context.getStart();
    Span span = reporter.span(context);
    return switch (token.getType()) {
      case CayoLexer.INT -> literals.integer(token, span, false);
      case CayoLexer.FLOAT -> literals.floating(token, span, false);
      case CayoLexer.CHAR -> literals.character(token);
      case CayoLexer.TRUE -> new Expr.BoolLiteral(span, true);
      case CayoLexer.FALSE -> new Expr.BoolLiteral(span, false);
      case CayoLexer.NULL -> new Expr.NullLiteral(span);
      case CayoLexer.THIS -> new Expr.This(span);
      case CayoLexer.SUPER -> new Expr.Super(span);
      case CayoLexer.IDENT -> name(context, token);
      case CayoLexer.LPAREN -> parenthesised(context.parenthesised());
      case CayoLexer.LBRACK -> collection(context.collection());
      case CayoLexer.IF -> ifExpression(context.ifExpression());
      case CayoLexer.MATCH -> match(context.matchExpression());
      case CayoLexer.TRY -> tryExpression(context.tryExpression());
      case CayoLexer.USE -> use(context.useExpression());
      default -> templates.template(context.string());
    };
  }

  private Expr name(PrimaryContext context, Token token) {
    return expressions.withTypes(
        new Expr.Name(reporter.span(token), token.getText()), context.typeArguments());
  }

  // ---- Tuples and collections

  private Expr parenthesised(ParenthesisedContext context) {
    List<Expr> elements = expressions(context.expression());
    int size = elements.size();
    boolean comma = context.TRAILING_COMMA() != null;
    if (size == 1 && !comma) {
      return elements.get(0);
    }
    Span span = reporter.span(context);
    if (size < 2 || size > LARGEST_TUPLE) {
      Diagnostic found = Diagnostic.of(DiagnosticCode.TUPLE_SIZE, span, Integer.toString(size));
      reporter.reportTree(
          size == 0 ? found.withHint("the value of a function without a result is `Unit`") : found);
      return new Expr.Malformed(span);
    }
    return new Expr.Tuple(span, elements);
  }

  private List<Expr> expressions(List<ExpressionContext> contexts) {
    return contexts.stream().map(expressions::expression).toList();
  }

  private Expr collection(CollectionContext context) {
    Span span = reporter.span(context);
    if (context.COLON() != null) {
      return new Expr.MapLiteral(span, List.of());
    }
    List<Expr> elements = new ArrayList<>();
    List<MapEntry> entries = new ArrayList<>();
    for (ElementContext element : context.element()) {
      if (AstBuilder.failed(element)) {
        return new Expr.Malformed(span);
      }
      Expr first = expressions.expression(element.expression(0));
      if (element.COLON() == null) {
        elements.add(first);
      } else {
        Expr value = expressions.expression(element.expression(1));
        entries.add(new MapEntry(reporter.span(element), first, value));
      }
    }
    if (!elements.isEmpty() && !entries.isEmpty()) {
      return refuseMixture(span, elements, entries);
    }
    return entries.isEmpty()
        ? new Expr.ListLiteral(span, List.copyOf(elements))
        : new Expr.MapLiteral(span, List.copyOf(entries));
  }

  private Expr refuseMixture(Span span, List<Expr> elements, List<MapEntry> entries) {
    reporter.reportTree(
        Diagnostic.of(DiagnosticCode.MIXED_COLLECTION, span)
            .withLabel(elements.get(0).span(), "an element")
            .withLabel(entries.get(0).span(), "a pair"));
    return new Expr.Malformed(span);
  }

  // ---- Conditions and branches

  /** Long chains of {@code else if} are built from their end, without recursion. */
  private Expr ifExpression(IfExpressionContext context) {
    Block otherwise = blockOrNull(context.ELSE() == null ? null : context.block(1));
    List<ElseIfContext> chain = context.elseIf();
    int end = context.getStop().getStopIndex() + 1;
    for (int i = chain.size() - 1; i >= 0; i--) {
      ElseIfContext part = chain.get(i);
      Span span = reporter.span(part.IF().getSymbol().getStartIndex(), end);
      Expr inner =
          new Expr.If(
              span, condition(part.condition()), ast.statements.block(part.block()), otherwise);
      otherwise = new Block(span, List.of(new Stmt.Expression(span, inner)));
    }
    return new Expr.If(
        reporter.span(context),
        condition(context.condition()),
        ast.statements.block(context.block(0)),
        otherwise);
  }

  private @Nullable Block blockOrNull(dev.cayo.grammar.CayoParser.@Nullable BlockContext context) {
    return context == null ? null : ast.statements.block(context);
  }

  Condition condition(ConditionContext context) {
    Span span = reporter.span(context);
    if (AstBuilder.failed(context)) {
      return new Condition.Test(span, new Expr.Malformed(span));
    }
    Expr value = expressions.operation(context.operation());
    return context.LET() == null
        ? new Condition.Test(span, value)
        : new Condition.Let(
            span,
            ast.patterns.pattern(context.pattern()),
            ast.types.typeOrNull(context.type()),
            value);
  }

  private Expr match(MatchExpressionContext context) {
    SubjectContext subject = context.subject();
    Expr value =
        AstBuilder.failed(subject)
            ? new Expr.Malformed(reporter.span(subject))
            : expressions.operation(subject.operation());
    List<MatchArm> arms = new ArrayList<>();
    for (ArmContext arm : context.arm()) {
      if (!AstBuilder.failed(arm)) {
        arms.add(arm(arm));
      }
    }
    return new Expr.Match(reporter.span(context), value, List.copyOf(arms));
  }

  private MatchArm arm(ArmContext context) {
    Expr guard = context.operation() == null ? null : expressions.operation(context.operation());
    return new MatchArm(
        reporter.span(context),
        ast.patterns.pattern(context.pattern()),
        guard,
        ast.statements.armBody(context.armBody()));
  }

  // ---- try and use

  /** Whether a word follows on the line, as in {@code try { } except}: that is reported. */
  private boolean goesOn(TryExpressionContext context) {
    String text = reporter.source().text();
    int next = reporter.span(context).end();
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && Character.isLetter(text.charAt(next));
  }

  private Expr tryExpression(TryExpressionContext context) {
    List<CatchClause> catches = context.catchClause().stream().map(this::catchClause).toList();
    Block last = blockOrNull(context.FINALLY() == null ? null : context.block(1));
    boolean alone = catches.isEmpty() && last == null && !AstBuilder.failed(context);
    if (alone && !goesOn(context)) {
      reporter.reportTree(
          Diagnostic.of(DiagnosticCode.TRY_ALONE, reporter.span(context.TRY().getSymbol()))
              .withHint("say what to do about an error: `catch e { … }`"));
    }
    return new Expr.Try(
        reporter.span(context), ast.statements.block(context.block(0)), catches, last);
  }

  private CatchClause catchClause(CatchClauseContext context) {
    var head = context.catchHead();
    String name = head.IDENT() == null ? null : head.IDENT().getText();
    return new CatchClause(
        reporter.span(context),
        name,
        AstBuilder.failed(head) ? List.of() : head.type().stream().map(ast.types::type).toList(),
        ast.statements.block(context.block()));
  }

  private Expr use(UseExpressionContext context) {
    var head = context.useHead();
    Span span = reporter.span(context);
    Block body = ast.statements.block(context.block());
    if (AstBuilder.failed(head)) {
      Span place = reporter.span(head);
      return new Expr.Use(span, new Pattern.Wildcard(place), new Expr.Malformed(place), body);
    }
    Pattern pattern = ast.patterns.pattern(head.pattern());
    return new Expr.Use(span, pattern, expressions.operation(head.operation()), body);
  }
}
