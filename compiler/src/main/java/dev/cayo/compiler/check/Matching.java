package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Argument;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Hint;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ParameterSymbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the parameter of each argument: by position, then by name. */
final class Matching {
  private final Body body;

  Matching(Body body) {
    this.body = body;
  }

  /** For each argument the index of its parameter; null where a mistake has been reported. */
  int @Nullable [] match(
      String callee, List<ParameterSymbol> parameters, List<Argument> written, Span span) {
    int[] order = new int[written.size()];
    boolean[] given = new boolean[parameters.size()];
    boolean named = false;
    for (int i = 0; i < written.size(); i++) {
      Argument argument = written.get(i);
      named |= argument.name() != null;
      int index = named ? byName(callee, parameters, argument) : i;
      if (index < 0) {
        return null;
      }
      if (index >= parameters.size()) {
        tooMany(callee, parameters, written, argument.span());
        return null;
      }
      if (given[index]) {
        body.error(DiagnosticCode.ARGUMENT_TWICE, argument.span(), parameters.get(index).name());
        return null;
      }
      given[index] = true;
      order[i] = index;
    }
    return complete(callee, parameters, given, span) ? order : null;
  }

  private int byName(String callee, List<ParameterSymbol> parameters, Argument argument) {
    String name = argument.name();
    if (name == null) {
      return -1; // refused by the parser
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return i;
      }
      names.add(parameters.get(i).name());
    }
    Diagnostic unknown =
        Session.diagnostic(DiagnosticCode.UNKNOWN_ARGUMENT, argument.span(), callee, name);
    Hint close = Suggestions.nearest(body.session, name, names);
    body.session.report(
        close != null ? unknown.suggesting(close) : unknown.withHint("it has " + list(names)));
    return -1;
  }

  private static String list(List<String> names) {
    if (names.contains("")) {
      return "parameters without names, given in their order";
    }
    return names.isEmpty() ? "no parameters" : "`" + String.join("`, `", names) + "`";
  }

  private void tooMany(
      String callee, List<ParameterSymbol> parameters, List<Argument> written, Span span) {
    Diagnostic found =
        Session.diagnostic(
            DiagnosticCode.TOO_MANY_ARGUMENTS, span, callee, parameters.size(), written.size());
    body.session.report(found.withHintOrNone(tooManyHint(callee, written)));
  }

  private @Nullable String tooManyHint(String callee, List<Argument> written) {
    if (callee.equals("println") || callee.equals("print")) {
      return "put all into one string: \"$a $b\"";
    }
    return written.stream().anyMatch(a -> isBareParameter(a, written))
        ? "the parameters of a lambda stand in parentheses: `(a, b) -> …`"
        : null;
  }

  /** {@code a} of {@code f(a, b -> …)}, where there is no such name. */
  boolean isBareParameter(Argument argument, List<Argument> written) {
    int next = written.indexOf(argument) + 1;
    return next < written.size()
        && written.get(next).value() instanceof Expr.Lambda
        && argument.value() instanceof Expr.Name name
        && body.names.resolve(name.name()) == null;
  }

  /** The call as it should be; parameters of a function that is a value have no names. */
  private static @Nullable String missingHint(String callee, List<String> missing, int all) {
    int end = missing.get(0).indexOf(": ");
    String others = all > missing.size() ? "…, " : "";
    return end < 0
        ? null
        : "write `" + callee + "(" + others + missing.get(0).substring(0, end) + ": …)`";
  }

  private boolean complete(
      String callee, List<ParameterSymbol> parameters, boolean[] given, Span span) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      if (!given[i] && !parameters.get(i).hasDefault()) {
        ParameterSymbol parameter = parameters.get(i);
        missing.add(
            parameter.name().isEmpty()
                ? parameter.type().toString()
                : parameter.name() + ": " + parameter.type());
      }
    }
    if (!missing.isEmpty()) {
      Diagnostic found =
          Session.diagnostic(
              DiagnosticCode.MISSING_ARGUMENT, span, callee, String.join("`, `", missing));
      body.session.report(found.withHintOrNone(missingHint(callee, missing, given.length)));
    }
    return missing.isEmpty();
  }
}
