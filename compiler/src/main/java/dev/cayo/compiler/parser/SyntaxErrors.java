package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Turns the parser's failures into messages in the user's terms. */
final class SyntaxErrors {
  private final Reporter reporter;

  SyntaxErrors(Reporter reporter) {
    this.reporter = reporter;
  }

  void report(Parser parser, RecognitionException e) {
    Token found = e.getOffendingToken();
    reporter.reportSyntax(
        Diagnostic.of(
            DiagnosticCode.UNEXPECTED,
            reporter.span(found),
            String.valueOf(e.getExpectedTokens().toString(parser.getVocabulary())),
            found.getText()));
  }

  void reportInList(Parser parser, IntervalSet expected) {
    Token found = parser.getCurrentToken();
    reporter.reportSyntax(
        Diagnostic.of(
            DiagnosticCode.UNEXPECTED,
            reporter.span(found),
            expected.toString(parser.getVocabulary()),
            found.getText()));
  }
}
