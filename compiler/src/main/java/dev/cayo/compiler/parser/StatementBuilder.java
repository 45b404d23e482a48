package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoParser.ArmBodyContext;
import dev.cayo.grammar.CayoParser.AssertionContext;
import dev.cayo.grammar.CayoParser.AssignOperatorContext;
import dev.cayo.grammar.CayoParser.BlockContext;
import dev.cayo.grammar.CayoParser.ForHeadContext;
import dev.cayo.grammar.CayoParser.ForLoopContext;
import dev.cayo.grammar.CayoParser.LabelContext;
import dev.cayo.grammar.CayoParser.LineContext;
import dev.cayo.grammar.CayoParser.SimpleStatementContext;
import dev.cayo.grammar.CayoParser.StatementContext;
import dev.cayo.grammar.CayoParser.WhileLoopContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds blocks and statements. */
final class StatementBuilder {
  private final AstBuilder ast;
  private final Reporter reporter;

  StatementBuilder(AstBuilder ast) {
    this.ast = ast;
    this.reporter = ast.reporter;
  }

  Block block(BlockContext context) {
    List<Stmt> statements = new ArrayList<>();
    for (LineContext line : context.line()) {
      Stmt statement = line(line);
      if (statement != null) {
        statements.add(statement);
      }
    }
    return new Block(reporter.span(context), List.copyOf(statements));
  }

  private @Nullable Stmt line(LineContext context) {
    if (AstBuilder.failed(context)) {
      Span span = reporter.span(context);
      return new Stmt.Expression(span, new Expr.Malformed(span));
    }
    if (context.importDeclaration() != null) {
      Span span = reporter.span(context);
      reporter.reportTree(
          Diagnostic.of(DiagnosticCode.MISPLACED, span, "an import")
              .withHint("imports stand outside of functions and classes"));
      context.importDeclaration().IDENT().forEach(n -> reporter.damage().mention(n.getText()));
      return null;
    }
    return context.declaration() != null
        ? ast.declarations.local(context.declaration())
        : statement(context.statement());
  }

  Stmt statement(StatementContext context) {
    if (context.forLoop() != null) {
      return forLoop(context.forLoop(), context.label());
    }
    if (context.whileLoop() != null) {
      return whileLoop(context.whileLoop(), context.label());
    }
    return context.assertion() != null
        ? assertion(context.assertion())
        : simple(context.simpleStatement());
  }

  /** The body of an arm; a statement alone makes a block of one. */
  Block armBody(ArmBodyContext context) {
    if (context.block() != null) {
      return block(context.block());
    }
    Span span = reporter.span(context);
    Stmt only;
    if (context.forLoop() != null) {
      only = forLoop(context.forLoop(), context.label());
    } else if (context.whileLoop() != null) {
      only = whileLoop(context.whileLoop(), context.label());
    } else if (context.expression() != null) {
      only = new Stmt.Assert(span, ast.expressions.expression(context.expression()), null);
    } else {
      only = simple(context.simpleStatement());
    }
    return new Block(span, List.of(only));
  }

  // ---- Loops and assertions

  private Stmt forLoop(ForLoopContext context, @Nullable LabelContext label) {
    ForHeadContext head = context.forHead();
    Span place = reporter.span(head);
    boolean failed = AstBuilder.failed(head);
    return new Stmt.For(
        spanWith(label, reporter.span(context)),
        labelOf(label),
        failed ? new Pattern.Wildcard(place) : ast.patterns.pattern(head.pattern()),
        failed ? new Expr.Malformed(place) : ast.expressions.operation(head.operation()),
        block(context.block()));
  }

  private Stmt whileLoop(WhileLoopContext context, @Nullable LabelContext label) {
    return new Stmt.While(
        spanWith(label, reporter.span(context)),
        labelOf(label),
        ast.expressions.primaries().condition(context.condition()),
        block(context.block()));
  }

  private Span spanWith(@Nullable LabelContext label, Span span) {
    return label == null ? span : reporter.span(label).to(span);
  }

  private static @Nullable String labelOf(@Nullable LabelContext label) {
    return label == null ? null : label.LABEL().getText();
  }

  private Stmt assertion(AssertionContext context) {
    Expr message =
        context.expression().size() < 2 ? null : ast.expressions.expression(context.expression(1));
    return new Stmt.Assert(
        reporter.span(context), ast.expressions.expression(context.expression(0)), message);
  }

  // ---- Expressions and assignments

  Stmt simple(SimpleStatementContext context) {
    Span span = reporter.span(context);
    if (context.lambda() != null) {
      return new Stmt.Expression(span, ast.expressions.lambda(context.lambda()));
    }
    if (context.operation() == null) {
      return new Stmt.Expression(span, ast.expressions.jump(context.jump()));
    }
    Expr first = ast.expressions.operation(context.operation());
    if (context.jump() != null) {
      return new Stmt.Expression(
          span, ast.expressions.orJump(first, context.COALESCE_JUMP(), context.jump()));
    }
    if (context.assignOperator() == null) {
      return new Stmt.Expression(span, first);
    }
    Expr value = ast.expressions.expression(context.expression());
    return new Stmt.Assign(span, first, operator(context.assignOperator()), value);
  }

  private static @Nullable BinaryOperator operator(AssignOperatorContext context) {
    return context.ASSIGN() != null ? null : Precedence.operator(context.getStart().getType());
  }
}
