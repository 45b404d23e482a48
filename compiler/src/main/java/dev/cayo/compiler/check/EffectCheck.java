package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.parser.Keywords;
import dev.cayo.compiler.tree.Tree;

/**
 * Refuses statements whose value is lost and that do nothing else: mostly a line that was meant to
 * go on with the line before.
 */
final class EffectCheck {

  private EffectCheck() {}

  /** Checks an expression whose value is dropped; to read a property is a call. */
  static void check(Session session, Stmt.Expression statement, Tree value) {
    Expr expr = statement.expression();
    boolean calls = value instanceof Tree.Call || value instanceof Tree.CallVirtual;
    if (hasNoEffect(expr) && !(calls && expr instanceof Expr.Member)) {
      session.report(diagnostic(statement.span(), expr));
    }
  }

  private static boolean hasNoEffect(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return binary.operator() != BinaryOperator.COALESCE
          && binary.operator() != BinaryOperator.LOGICAL_AND
          && binary.operator() != BinaryOperator.LOGICAL_OR;
    }
    return expr instanceof Expr.IntLiteral
        || expr instanceof Expr.FloatLiteral
        || expr instanceof Expr.CharLiteral
        || expr instanceof Expr.BoolLiteral
        || expr instanceof Expr.NullLiteral
        || expr instanceof Expr.StringTemplate
        || expr instanceof Expr.Name
        || expr instanceof Expr.Member
        || expr instanceof Expr.TupleIndex
        || expr instanceof Expr.This
        || expr instanceof Expr.ListLiteral
        || expr instanceof Expr.MapLiteral
        || expr instanceof Expr.Tuple
        || expr instanceof Expr.Lambda
        || expr instanceof Expr.Range
        || expr instanceof Expr.Is
        || expr instanceof Expr.Unary;
  }

  private static Diagnostic diagnostic(Span span, Expr expr) {
    Diagnostic found = Diagnostic.of(DiagnosticCode.NO_EFFECT, span);
    char first = span.source().text().charAt(span.start());
    if (first == '(' || first == '[' || first == '-') {
      return found.withHint(
          "a line that begins with `"
              + first
              + "` is a new statement; to go on with the line"
              + " before, end that with an operator or put both in parentheses");
    }
    if (expr instanceof Expr.Binary binary && binary.operator() == BinaryOperator.EQUAL) {
      return found.withHint("`=` assigns, `==` compares");
    }
    if (expr instanceof Expr.Name name && Keywords.isModifier(name.name())) {
      return found.withHint("a modifier stands on the line of its declaration");
    }
    return expr instanceof Expr.Name || expr instanceof Expr.Member
        ? found.withHint("to call it, add parentheses; to give it back, write `return`")
        : found.withHint("use the value: give it a name, print it, or `return` it");
  }
}
