package dev.cayo.compiler.diagnostics;

/**
 * Every diagnostic: its stable code, its severity and its message, in which {@code {0}} stands for
 * the first argument.
 */
public enum DiagnosticCode {
  SYNTAX("E0100", Severity.ERROR, "{0}");

  private final String code;
  private final Severity severity;
  private final String template;

  DiagnosticCode(String code, Severity severity, String template) {
    this.code = code;
    this.severity = severity;
    this.template = template;
  }

  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  public String template() {
    return template;
  }
}
