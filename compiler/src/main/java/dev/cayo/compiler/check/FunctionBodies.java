package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Checks the body of a function against its result, or finds its result. */
final class FunctionBodies {

  private FunctionBodies() {}

  /** The body as a tree; sets the result of the function where it had none. */
  static Tree value(Body body, Block block, boolean expression, FunctionSymbol symbol, Span place) {
    Ty result = symbol.result();
    if (expression) {
      Tree value = body.statements.value(block, result);
      return result == null ? infer(body, value, symbol) : fit(body, value, result);
    }
    Ty known = result == null ? body.prelude.unitType() : result;
    Tree statements = body.statements.body(block, known);
    boolean ends = Types.isNever(statements.type());
    if (!ends && !Types.isUnit(known) && !Types.isError(known)) {
      missingReturn(body, block, place, known);
    }
    return statements;
  }

  private static Tree fit(Body body, Tree value, Ty result) {
    return Types.isUnit(result)
        ? body.trees.statement(value)
        : body.coercions.coerce(value, result);
  }

  private static Tree infer(Body body, Tree value, FunctionSymbol symbol) {
    List<Ty> all = new ArrayList<>(body.frame().returned());
    all.add(value.type());
    Ty joined = body.prelude.neverType();
    for (Ty each : all) {
      Ty next = body.types.join(joined, each);
      joined = next == null ? Ty.Error.ERROR : next;
    }
    Ty found = Types.zonk(joined);
    if (found == Ty.Null.NULL) {
      body.error(DiagnosticCode.NEEDS_TYPE, value.span(), symbol.name());
      found = Ty.Error.ERROR;
    }
    symbol.setResult(found);
    return body.coercions.coerce(value, found);
  }

  private static void missingReturn(Body body, Block block, Span place, Ty result) {
    Span end =
        new Span(
            place.source(),
            Math.max(block.span().start(), block.span().end() - 1),
            block.span().end());
    Diagnostic missing = Session.diagnostic(DiagnosticCode.MISSING_RETURN, end, result);
    body.session.report(
        missing.withLabel(place, "the result is `" + result + "`").withHint(returnHint(block)));
  }

  /** A last expression that was meant as the result, or the general advice. */
  private static String returnHint(Block block) {
    List<Stmt> statements = block.statements();
    Stmt last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    if (!(last instanceof Stmt.Expression only)) {
      return "end it with `return …`, or write an expression body: `= …`";
    }
    if (only.expression() instanceof Expr.If || only.expression() instanceof Expr.Match) {
      return "not every way through it returns: end it with `return …`";
    }
    String text = last.span().source().text().substring(last.span().start(), last.span().end());
    boolean whole = text.length() <= 40 && !text.contains("\n");
    return whole
        ? "a block gives back what `return` says: `return " + text + "`"
        : "a block gives back what `return` says: put `return` before its last expression";
  }
}
