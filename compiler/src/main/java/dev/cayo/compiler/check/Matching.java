package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Argument;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.diagnostics.SpellChecker;
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
      return -1; // positional after a named one, as the parser has said
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
    String close = SpellChecker.suggest(name, names);
    String hint = close != null ? "did you mean `" + close + "`?" : "it has " + list(names);
    body.session.report(unknown.withHint(hint));
    return -1;
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "no parameters" : "`" + String.join("`, `", names) + "`";
  }

  private void tooMany(
      String callee, List<ParameterSymbol> parameters, List<Argument> written, Span span) {
    body.error(DiagnosticCode.TOO_MANY_ARGUMENTS, span, callee, parameters.size(), written.size());
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
      body.error(DiagnosticCode.MISSING_ARGUMENT, span, callee, String.join("`, `", missing));
    }
    return missing.isEmpty();
  }
}
