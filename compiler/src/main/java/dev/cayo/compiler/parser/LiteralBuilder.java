package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import org.antlr.v4.runtime.Token;

/** Builds numbers and Chars, and refuses those that have no value. */
final class LiteralBuilder {
  private final Reporter reporter;
  private final Escapes escapes;

  LiteralBuilder(Reporter reporter) {
    this.reporter = reporter;
    this.escapes = new Escapes(reporter);
  }

  /**
   * An integer.
   *
   * @param span of the literal with its minus sign
   * @param negative whether a minus sign stands directly before the digits
   */
  Expr integer(Token token, Span span, boolean negative) {
    String written = token.getText();
    String digits = written.replace("_", "");
    if (!Numbers.isInteger(written)) {
      return refuseNumber(token, span);
    }
    boolean pattern = Numbers.isBitPattern(digits);
    Long value = pattern ? Numbers.bitPattern(digits) : Numbers.decimal(digits, negative);
    if (value == null) {
      Diagnostic found = Diagnostic.of(DiagnosticCode.INT_OUT_OF_RANGE, span);
      reporter.reportTree(found.withHint("Int holds -9223372036854775808 to 9223372036854775807"));
      return new Expr.Malformed(span);
    }
    return new Expr.IntLiteral(span, value, pattern);
  }

  /** Whether a token is written in hexadecimal or binary: then a minus before it is an operator. */
  static boolean isBitPattern(Token token) {
    return Numbers.isBitPattern(token.getText());
  }

  private Expr refuseNumber(Token token, Span span) {
    String written = token.getText();
    String shown = written.length() > 40 ? written.substring(0, 40) + "…" : written;
    Diagnostic found = Diagnostic.of(DiagnosticCode.INVALID_NUMBER, reporter.span(token), shown);
    reporter.reportTree(found.withHint(Numbers.hint(written)));
    return new Expr.Malformed(span);
  }

  Expr floating(Token token, Span span, boolean negative) {
    double value = Double.parseDouble(token.getText().replace("_", ""));
    boolean lost = value == 0 && Numbers.hasNonZeroDigit(token.getText());
    if (Double.isInfinite(value) || lost) {
      reporter.reportTree(Diagnostic.of(DiagnosticCode.FLOAT_OUT_OF_RANGE, span));
      return new Expr.Malformed(span);
    }
    return new Expr.FloatLiteral(span, negative ? -value : value);
  }

  Expr character(Token token) {
    String written = token.getText();
    Span span = reporter.span(token);
    if (written.length() < 2 || !written.endsWith("'")) {
      return new Expr.Malformed(span); // reported by the token reader
    }
    String raw = written.substring(1, written.length() - 1);
    String value = escapes.read(raw, token.getStartIndex() + 1);
    int count = value.codePointCount(0, value.length());
    if (count == 1) {
      return new Expr.CharLiteral(span, value.codePointAt(0));
    }
    if (count > 1 || raw.isEmpty()) {
      Diagnostic found =
          Diagnostic.of(
              DiagnosticCode.INVALID_CHAR, span, count == 0 ? "none" : Integer.toString(count));
      reporter.reportTree(found.withHint("strings stand in double quotes: \"…\""));
    }
    return new Expr.Malformed(span);
  }
}
