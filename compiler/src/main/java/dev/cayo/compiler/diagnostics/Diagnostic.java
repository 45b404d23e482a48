package dev.cayo.compiler.diagnostics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message to the user about a place in the source. */
public record Diagnostic(
    DiagnosticCode code,
    Span span,
    List<String> arguments,
    List<Label> labels,
    @Nullable String hint) {

  public static Diagnostic of(DiagnosticCode code, Span span, String... arguments) {
    return new Diagnostic(code, span, List.of(arguments), List.of(), null);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(code, span, arguments, labels, text);
  }

  public Diagnostic withLabel(Span place, String text) {
    List<Label> more = new java.util.ArrayList<>(labels);
    more.add(new Label(place, text));
    return new Diagnostic(code, span, arguments, List.copyOf(more), hint);
  }

  public Severity severity() {
    return code.severity();
  }

  /** The message with its arguments filled in. */
  public String message() {
    String text = code.template();
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }
}
