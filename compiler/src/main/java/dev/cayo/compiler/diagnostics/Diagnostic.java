package dev.cayo.compiler.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message to the user about a place in the source. */
public record Diagnostic(
    DiagnosticCode code,
    Span span,
    List<String> arguments,
    List<Label> labels,
    @Nullable String hint,
    @Nullable String replacement) {

  public static Diagnostic of(DiagnosticCode code, Span span, String... arguments) {
    return new Diagnostic(code, span, List.of(arguments), List.of(), null, null);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(code, span, arguments, labels, text, null);
  }

  /** With a hint, where there is one to give. */
  public Diagnostic withHintOrNone(@Nullable String text) {
    return text == null ? this : withHint(text);
  }

  /** With a hint, where there is one, and its replacement where the span is the name to replace. */
  public Diagnostic suggesting(@Nullable Hint hint) {
    if (hint == null) {
      return this;
    }
    String replacement = arguments.contains(span.text()) ? hint.replacement() : null;
    return new Diagnostic(code, span, arguments, labels, hint.text(), replacement);
  }

  public Diagnostic withLabel(Span place, String text) {
    List<Label> more = new ArrayList<>(labels);
    more.add(new Label(place, text));
    return new Diagnostic(code, span, arguments, List.copyOf(more), hint, replacement);
  }

  public Severity severity() {
    return code.severity();
  }

  /** The message with its arguments filled in. */
  public String message() {
    return Template.fill(code.template(), arguments);
  }
}
