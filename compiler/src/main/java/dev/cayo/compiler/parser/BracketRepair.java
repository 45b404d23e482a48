package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.grammar.CayoLexer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Mends a file whose brackets do not match: leaves out closing brackets that close nothing, and
 * makes up those that are missing, at the place where the layout says so. Each mistake is reported
 * once.
 */
final class BracketRepair {
  /** Each may cost a look at all open brackets. */
  private static final int MOST_MISTAKES = 200;

  private static final BitSet CODE_BRACKETS =
      Tokens.of(CayoLexer.LBRACE, CayoLexer.LPAREN, CayoLexer.LBRACK);

  private final Reporter reporter;
  private final Layout layout;
  private final List<CommonToken> tokens;
  private final List<CommonToken> mended = new ArrayList<>();
  private final List<CommonToken> open = new ArrayList<>();
  private int missingBraces;
  private int mistakes;
  private @Nullable CommonToken suspect;

  BracketRepair(Reporter reporter, List<CommonToken> tokens) {
    this.reporter = reporter;
    this.tokens = tokens;
    this.layout = new Layout(reporter.source(), tokens);
    this.missingBraces = countMissingBraces(tokens);
  }

  /** How many opening braces more than closing ones there are. */
  private static int countMissingBraces(List<CommonToken> tokens) {
    int count = 0;
    for (CommonToken token : tokens) {
      switch (token.getType()) {
        case CayoLexer.LBRACE -> count++;
        case CayoLexer.RBRACE -> count--;
        case CayoLexer.INTERPOLATION_OPEN -> count++;
        default -> {}
      }
    }
    return count;
  }

  /** Balanced tokens; null where the file has so many mistakes that it is hardly source. */
  @Nullable List<CommonToken> repair() {
    for (int i = 0; i < tokens.size(); i++) {
      if (mistakes > MOST_MISTAKES) {
        return null;
      }
      CommonToken token = tokens.get(i);
      if (layout.startsLine(i)) {
        closeBeforeLine(i);
      }
      accept(token, i);
    }
    return mended;
  }

  private void accept(CommonToken token, int index) {
    int type = token.getType();
    if (BracketBalancer.isOpener(type)) {
      open.add(token);
      mended.add(token);
    } else if (type == CayoLexer.BROKEN_LINE) {
      breakLine(token);
    } else if (type == Token.EOF) {
      closeAtEnd(token);
      mended.add(token);
    } else if (type == CayoLexer.RBRACE) {
      closeBrace(token, index);
    } else if (BracketBalancer.isCloser(type)) {
      close(token, index);
    } else {
      mended.add(token);
    }
  }

  // ---- Closing brackets

  private void closeBrace(CommonToken token, int index) {
    int at = nearest(CayoLexer.LBRACE, CayoLexer.INTERPOLATION_OPEN);
    if (at < 0) {
      reportUnmatched(token);
      return;
    }
    closeAbove(at + 1, token);
    CommonToken opener = open.remove(open.size() - 1);
    if (layout.startsLine(index) && layout.column(token) < layout.indent(opener)) {
      suspect = opener;
    }
    mended.add(token);
  }

  private void close(CommonToken token, int index) {
    int top = open.isEmpty() ? Token.EOF : open.get(open.size() - 1).getType();
    if (top != Token.EOF && BracketBalancer.closes(token.getType(), top)) {
      open.remove(open.size() - 1);
      mended.add(token);
    } else if (closeDeeper(token)) {
      open.remove(open.size() - 1);
      mended.add(token);
    } else if (isRound(top) && !BracketBalancer.closes(typeAfter(index), top)) {
      closeWrongly(token);
    } else {
      reportUnmatched(token);
    }
  }

  /** Closes what hides the opening bracket of the token, if there is one. */
  private boolean closeDeeper(CommonToken token) {
    for (int i = open.size() - 1; i >= 0; i--) {
      CommonToken opener = open.get(i);
      if (BracketBalancer.closes(token.getType(), opener.getType())) {
        closeAbove(i + 1, token);
        return true;
      }
      boolean sameLine = layout.line(opener) == layout.line(token);
      if (!isRound(opener.getType()) && !(opener.getType() == CayoLexer.LBRACE && sameLine)) {
        return false;
      }
    }
    return false;
  }

  private void closeWrongly(CommonToken token) {
    CommonToken opener = open.remove(open.size() - 1);
    int wanted = BracketBalancer.closerOf(opener.getType());
    report(
        Diagnostic.of(
                DiagnosticCode.WRONG_BRACKET,
                reporter.span(token),
                BracketBalancer.text(wanted),
                BracketBalancer.text(token.getType()))
            .withLabel(reporter.span(opener), "to close this"));
    token.setType(wanted);
    mended.add(token);
  }

  private void reportUnmatched(CommonToken token) {
    if (token.getType() == CayoLexer.RBRACE) {
      damageSinceLastBlock(token);
    }
    report(
        Diagnostic.of(
            DiagnosticCode.UNMATCHED_BRACKET,
            reporter.span(token),
            BracketBalancer.text(token.getType())));
  }

  /** The block before may have been meant to go on to here. */
  private void damageSinceLastBlock(CommonToken token) {
    int last = mended.size() - 1;
    while (last >= 0 && mended.get(last).getType() != CayoLexer.RBRACE) {
      last--;
    }
    if (last >= 0) {
      reporter.damage().add(mended.get(last).getStartIndex(), token.getStopIndex() + 1);
    }
  }

  // ---- Missing closing brackets

  /** At the start of a line, closes brackets that the line shows to be unclosed. */
  private void closeBeforeLine(int index) {
    CommonToken token = tokens.get(index);
    int keep = open.size();
    while (keep > 0 && isRound(open.get(keep - 1).getType()) && layout.cannotGoOn(index)) {
      keep--;
    }
    while (missingBraces > 0
        && keep > 0
        && Tokens.in(CODE_BRACKETS, open.get(keep - 1).getType())
        && layout.beginsDeclaration(index)
        && layout.column(token) <= layout.indent(open.get(keep - 1))) {
      keep--;
      if (open.get(keep).getType() == CayoLexer.LBRACE) {
        missingBraces--;
      }
    }
    if (keep < open.size()) {
      CommonToken newline = mended.remove(mended.size() - 1);
      closeAbove(keep, newline);
      mended.add(newline);
    }
  }

  private void closeAtEnd(CommonToken end) {
    if (!open.isEmpty()) {
      if (open.get(open.size() - 1).getType() != CayoLexer.STRING_OPEN) {
        reporter.markIncomplete();
      }
      closeAbove(0, end);
    }
  }

  /** Makes up closing brackets until only {@code keep} are open: one report for all. */
  private void closeAbove(int keep, CommonToken before) {
    if (open.size() <= keep) {
      return;
    }
    reportUnclosed(keep, before);
    makeUpAbove(keep, before);
  }

  private void makeUpAbove(int keep, CommonToken before) {
    while (open.size() > keep) {
      CommonToken opener = open.remove(open.size() - 1);
      mended.add(layout.madeUp(BracketBalancer.closerOf(opener.getType()), before));
    }
  }

  private void reportUnclosed(int keep, CommonToken before) {
    CommonToken opener = open.get(open.size() - 1);
    CommonToken likely = suspect;
    boolean misled = likely != null && likely.getStartIndex() > open.get(keep).getStartIndex();
    suspect = null;
    if (misled && likely != null && opener.getType() == CayoLexer.LBRACE) {
      opener = likely;
    }
    Diagnostic found = unclosed(opener);
    for (int i = open.size() - 2; i >= Math.max(keep, open.size() - 4); i--) {
      found = found.withLabel(reporter.span(open.get(i)), "nor is this");
    }
    report(found, before.getStartIndex());
    if (opener.getType() == CayoLexer.LBRACE) { // where it ends is a guess
      reporter.damage().add(opener.getStartIndex(), before.getStartIndex() + 1);
    }
  }

  private Diagnostic unclosed(CommonToken opener) {
    boolean string = Tokens.in(Tokens.STRING_OPENERS, opener.getType());
    return string
        ? Diagnostic.of(DiagnosticCode.UNCLOSED_STRING, reporter.span(opener))
        : Diagnostic.of(
            DiagnosticCode.UNCLOSED_BRACKET,
            reporter.span(opener),
            BracketBalancer.text(opener.getType()));
  }

  /** A string ends with its line, and with it those whose {@code ${…}} it stands in. */
  private void breakLine(CommonToken newline) {
    newline.setType(CayoLexer.NEWLINE);
    int keep = outermostBroken();
    if (keep < 0) {
      mended.add(newline);
      return;
    }
    CommonToken outermost = open.get(keep);
    String hint =
        keep == open.size() - 1
            ? "a string of several lines stands in `\"\"\"`"
            : "a `${` inside it has no `}`";
    report(
        Diagnostic.of(DiagnosticCode.UNCLOSED_STRING, reporter.span(outermost)).withHint(hint),
        newline.getStartIndex());
    int swallowed = layout.closersSince(outermost, newline);
    while (keep > 0 && swallowed > 0 && isRound(open.get(keep - 1).getType())) {
      keep--;
      swallowed--;
    }
    makeUpAbove(keep, newline);
    mended.add(newline);
  }

  /** The string that the lexer left at the end of a line: see {@code breakLine} in the grammar. */
  private int outermostBroken() {
    int string = nearest(CayoLexer.STRING_OPEN, CayoLexer.STRING_OPEN);
    for (int i = string - 1; i > 0; i--) {
      int type = open.get(i).getType();
      if (type == CayoLexer.INTERPOLATION_OPEN
          && open.get(i - 1).getType() == CayoLexer.STRING_OPEN) {
        string = --i;
      } else if (!isRound(type)) {
        break;
      }
    }
    return string;
  }

  private void report(Diagnostic diagnostic, int... alsoAt) {
    mistakes++;
    reporter.reportMended(diagnostic, alsoAt);
  }

  // ---- Small questions

  private int nearest(int type, int orType) {
    int i = open.size() - 1;
    while (i >= 0 && open.get(i).getType() != type && open.get(i).getType() != orType) {
      i--;
    }
    return i;
  }

  private int typeAfter(int index) {
    return index + 1 < tokens.size() ? tokens.get(index + 1).getType() : Token.EOF;
  }

  private static boolean isRound(int type) {
    return type == CayoLexer.LPAREN || type == CayoLexer.LBRACK;
  }
}
