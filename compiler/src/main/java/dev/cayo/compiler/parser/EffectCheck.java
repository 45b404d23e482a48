package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Effects;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import java.util.List;

/**
 * Refuses statements whose value is lost and that do nothing else: mostly a line that was meant to
 * go on with the line before. The last statement of a block may be its value and is left to the
 * checker.
 */
final class EffectCheck {
  private final Reporter reporter;

  EffectCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The statements of a block, or what stands at the top level of a file. */
  void check(List<? extends Node> statements) {
    for (int i = 0; i < statements.size() - 1; i++) {
      if (statements.get(i) instanceof Stmt.Expression statement
          && Effects.none(statement.expression())) {
        report(statement);
      }
    }
  }

  private void report(Stmt.Expression statement) {
    Expr expr = statement.expression();
    Diagnostic found = Diagnostic.of(DiagnosticCode.NO_EFFECT, statement.span());
    char first = reporter.source().text().charAt(statement.span().start());
    if (first == '(' || first == '[' || first == '-') {
      found =
          found.withHint(
              "a line that begins with `"
                  + first
                  + "` is a new statement; to go on with the line"
                  + " before, end that with an operator or put both in parentheses");
    } else if (expr instanceof Expr.Binary binary && binary.operator() == BinaryOperator.EQUAL) {
      found = found.withHint("`=` assigns, `==` compares");
    } else if (expr instanceof Expr.Name name && Keywords.isModifier(name.name())) {
      found = found.withHint("a modifier stands on the line of its declaration");
    } else if (expr instanceof Expr.Name) {
      found = found.withHint("to call it, add parentheses");
    }
    reporter.reportTree(found);
  }
}
