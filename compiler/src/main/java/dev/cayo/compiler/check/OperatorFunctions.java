package dev.cayo.compiler.check;

import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.Map;

/** The functions that operators call, and how many parameters each takes. */
final class OperatorFunctions {
  private static final int MOST = 255;

  private record Count(int least, int most) {
    boolean allows(int parameters) {
      return parameters >= least && parameters <= most;
    }

    @Override
    public String toString() {
      return least == most ? "" + least : "at least " + least;
    }
  }

  private static final Count ONE = new Count(1, 1);
  private static final Map<String, Count> COUNTS =
      Map.of(
          "plus", ONE,
          "minus", ONE,
          "times", ONE,
          "div", ONE,
          "rem", ONE,
          "contains", ONE,
          "unaryMinus", new Count(0, 0),
          "get", new Count(1, MOST),
          "set", new Count(2, MOST),
          "invoke", new Count(0, MOST));

  private OperatorFunctions() {}

  static void check(Session session, FunctionSymbol function, Span span) {
    Count count = COUNTS.get(function.name());
    if (count == null) {
      session.error(DiagnosticCode.NO_SUCH_OPERATOR, span, function.name());
    } else if (!count.allows(function.parameters().size())) {
      session.error(DiagnosticCode.OPERATOR_PARAMETERS, span, function.name(), count.toString());
    } else if (function.name().equals("contains")) {
      checkResult(session, function, span);
    }
  }

  private static void checkResult(Session session, FunctionSymbol function, Span span) {
    Ty result = function.result();
    if (result != null && !Types.isError(result) && !Types.isBuiltin(result, Builtin.BOOL)) {
      session.error(DiagnosticCode.TYPE_MISMATCH, span, session.prelude().boolType(), result);
    }
  }
}
