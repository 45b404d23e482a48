package dev.cayo.compiler.diagnostics;

/**
 * Every diagnostic: its stable code, its severity and its message, in which {@code {0}} stands for
 * the first argument.
 */
public enum DiagnosticCode {
  // E01xx: characters, tokens and syntax.
  SYNTAX("E0100", Severity.ERROR, "{0}"),
  UNEXPECTED("E0101", Severity.ERROR, "expected {0}, found {1}"),
  UNCLOSED_BRACKET("E0102", Severity.ERROR, "this `{0}` is never closed"),
  UNMATCHED_BRACKET("E0103", Severity.ERROR, "this `{0}` closes nothing"),
  WRONG_BRACKET("E0104", Severity.ERROR, "expected `{0}`, found `{1}`"),
  UNCLOSED_STRING("E0105", Severity.ERROR, "this string is never closed"),
  UNCLOSED_COMMENT("E0106", Severity.ERROR, "this comment is never closed"),
  INVALID_CHARACTER("E0107", Severity.ERROR, "{0} has no meaning here"),
  INVALID_TEXT("E0108", Severity.ERROR, "{0} may not stand in a source file"),
  INVALID_UTF8("E0109", Severity.ERROR, "this file is not valid UTF-8 here"),
  BIDIRECTIONAL_CONTROL(
      "W0110", Severity.WARNING, "the bidirectional control character {0} changes how this reads"),
  LOOKALIKE_NAME(
      "W0111", Severity.WARNING, "the name `{0}` holds letters that look like ASCII letters: {1}"),
  NAME_NOT_NORMAL("E0112", Severity.ERROR, "the name `{0}` is not in Unicode normal form C"),
  NAME_TOO_LONG("E0113", Severity.ERROR, "this name is longer than {0} characters"),
  INVALID_ESCAPE("E0114", Severity.ERROR, "`{0}` is not an escape"),
  INVALID_CODE_POINT("E0115", Severity.ERROR, "`{0}` is not a Unicode scalar value"),
  INVALID_INTERPOLATION("E0116", Severity.ERROR, "`${0}` cannot be inserted into a string"),
  INVALID_NUMBER("E0117", Severity.ERROR, "`{0}` is not a number"),
  INT_OUT_OF_RANGE("E0118", Severity.ERROR, "this number does not fit into an Int"),
  FLOAT_OUT_OF_RANGE("E0119", Severity.ERROR, "this number does not fit into a Float"),
  INVALID_CHAR("E0120", Severity.ERROR, "a Char is exactly one character, found {0}"),
  UNCLOSED_CHAR("E0121", Severity.ERROR, "this Char is never closed"),
  NESTING_TOO_DEEP("E0122", Severity.ERROR, "this is nested more than {0} levels deep"),
  MISSING_SEPARATOR("E0123", Severity.ERROR, "expected a new line or `;`, found {0}"),
  ASSIGNMENT_NOT_EXPRESSION("E0124", Severity.ERROR, "an assignment has no value"),
  NOT_IN_CAYO("E0125", Severity.ERROR, "Cayo has no {0}"),
  CHAINED_COMPARISON("E0126", Severity.ERROR, "comparisons do not chain"),
  MIXED_COLLECTION(
      "E0127", Severity.ERROR, "this collection mixes elements and `key: value` pairs"),
  TUPLE_SIZE("E0128", Severity.ERROR, "a tuple has two to eight elements, not {0}"),
  MISPLACED("E0129", Severity.ERROR, "{0} cannot stand here"),
  INVALID_TARGET("E0130", Severity.ERROR, "this cannot be assigned to"),
  MISSING_TYPE("E0131", Severity.ERROR, "the parameter `{0}` needs a type"),
  REPEATED_MODIFIER("E0132", Severity.ERROR, "`{0}` is written twice"),
  POSITIONAL_AFTER_NAMED(
      "E0133", Severity.ERROR, "a positional argument cannot follow a named one"),
  REPEATED_REST("E0134", Severity.ERROR, "a list pattern has at most one `..`"),
  NO_EFFECT("E0135", Severity.ERROR, "this expression has no effect"),
  TOO_MANY_TYPE_PARAMETERS("E0136", Severity.ERROR, "at most {0} type parameters are allowed"),
  TOO_MANY_PARAMETERS("E0137", Severity.ERROR, "at most {0} parameters are allowed"),
  INVALID_PATTERN("E0138", Severity.ERROR, "{0} is not a pattern"),
  TOO_MANY_ERRORS("E0199", Severity.ERROR, "too many errors; the rest are not shown");

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
