package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Damage;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.Severity;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.diagnostics.Span;
import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Where the stages of the front end report. It bounds the number of errors, and keeps a mistake in
 * characters or brackets from being reported again as a syntax error of its line.
 */
final class Reporter {
  private static final int MOST_ERRORS = 100;

  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final Set<Integer> mendedLines = new HashSet<>();
  private final Set<Integer> syntaxLines = new HashSet<>();
  private final Damage damage;
  private int errors;
  private boolean incomplete;

  Reporter(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.damage = new Damage(source);
  }

  /** What of the file is not understood. */
  Damage damage() {
    return damage;
  }

  SourceFile source() {
    return source;
  }

  Span span(int start, int end) {
    return new Span(source, start, end);
  }

  /** The characters of a token; empty for one that was made up. */
  Span span(Token token) {
    if (token.getType() == Token.EOF) {
      return span(source.text().length(), source.text().length());
    }
    return span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  /** From the first character of a rule to its last. */
  Span span(ParserRuleContext context) {
    Token stop = context.getStop() == null ? context.getStart() : context.getStop();
    int start = context.getStart().getStartIndex();
    return span(start, Math.max(start, stop.getStopIndex() + 1));
  }

  void report(DiagnosticCode code, Span span, String... arguments) {
    report(Diagnostic.of(code, span, arguments));
  }

  void report(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR && ++errors > MOST_ERRORS) {
      if (errors == MOST_ERRORS + 1) {
        diagnostics.report(Diagnostic.of(DiagnosticCode.TOO_MANY_ERRORS, diagnostic.span()));
      }
      return;
    }
    diagnostics.report(diagnostic);
  }

  /** Reports what makes syntax errors on its lines likely: those are left out. */
  void reportMended(Diagnostic diagnostic, int... alsoAt) {
    report(diagnostic);
    if (diagnostic.severity() == Severity.ERROR) {
      mend(diagnostic.span().start());
      for (int offset : alsoAt) {
        mend(offset);
      }
    }
  }

  /** Notes that the line on which a span begins is not understood. */
  void damageLine(Span span) {
    int start = source.lineStart(span.line());
    damage.add(start, start + source.lineText(span.line()).length());
  }

  private void mend(int offset) {
    if (mendedLines.add(source.line(offset))) {
      damageLine(span(offset, offset));
    }
  }

  /**
   * Reports a syntax error, unless its line, or that of the token before, already has a deeper one.
   */
  void reportSyntax(Diagnostic diagnostic, int offsetBefore) {
    int line = diagnostic.span().line();
    if (!mendedLines.contains(line) && !mendedLines.contains(source.line(offsetBefore))) {
      syntaxLines.add(line);
      report(diagnostic);
    }
  }

  /** Whether there is a syntax error on one of the few lines before a token. */
  boolean hasErrorAbove(Token token) {
    int line = source.line(token.getStartIndex());
    return syntaxLines.contains(line - 1) || syntaxLines.contains(line - 2);
  }

  /** Reports what is wrong with a part that was parsed, unless its line was not parsed cleanly. */
  void reportTree(Diagnostic diagnostic) {
    int line = diagnostic.span().line();
    boolean clean = !mendedLines.contains(line) && !syntaxLines.contains(line);
    Span span = diagnostic.span();
    if (clean && !damage.touches(span)) {
      report(diagnostic);
      damage.add(span.start(), span.end());
    }
  }

  /** Notes that more text at the end could make the source right. */
  void markIncomplete() {
    incomplete = true;
  }

  boolean incomplete() {
    return incomplete;
  }
}
