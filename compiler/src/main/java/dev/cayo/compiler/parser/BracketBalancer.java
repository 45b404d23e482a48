package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.grammar.CayoLexer;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/**
 * Makes every bracket and string of a file close, so that the later stages may rely on it. A file
 * that is balanced, as most are, is only looked at; {@link BracketRepair} mends the others.
 * Brackets beyond the limit of nesting end the matter: there is then no tree to build.
 */
final class BracketBalancer {
  static final int DEEPEST = 500;

  private final Reporter reporter;

  BracketBalancer(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Balanced tokens; null, after a report, where they nest too deeply. */
  @Nullable List<CommonToken> balance(List<CommonToken> tokens) {
    int[] open = new int[DEEPEST];
    int depth = 0;
    boolean balanced = true;
    for (CommonToken token : tokens) {
      int type = token.getType();
      if (isOpener(type)) {
        if (depth >= DEEPEST) {
          reportDepth(reporter, token);
          return null;
        }
        open[depth++] = type;
      } else if (type == CayoLexer.BROKEN_LINE) {
        balanced = false;
        depth = Math.max(0, depth - 1);
      } else if (isCloser(type)) {
        balanced &= depth > 0 && closes(type, open[depth - 1]);
        depth = Math.max(0, depth - 1);
      }
    }
    return balanced && depth == 0 ? tokens : new BracketRepair(reporter, tokens).repair();
  }

  static void reportDepth(Reporter reporter, CommonToken token) {
    reporter.report(
        DiagnosticCode.NESTING_TOO_DEEP, reporter.span(token), Integer.toString(DEEPEST));
  }

  static boolean isOpener(int type) {
    return Tokens.in(Tokens.OPENERS, type) || Tokens.in(Tokens.STRING_OPENERS, type);
  }

  static boolean isCloser(int type) {
    return Tokens.in(Tokens.CLOSERS, type) || Tokens.in(Tokens.STRING_CLOSERS, type);
  }

  static boolean closes(int closer, int opener) {
    return closer == closerOf(opener);
  }

  static int closerOf(int opener) {
    return switch (opener) {
      case CayoLexer.LPAREN -> CayoLexer.RPAREN;
      case CayoLexer.LBRACK -> CayoLexer.RBRACK;
      case CayoLexer.LBRACE, CayoLexer.INTERPOLATION_OPEN -> CayoLexer.RBRACE;
      case CayoLexer.STRING_OPEN -> CayoLexer.STRING_CLOSE;
      case CayoLexer.TEXT_OPEN -> CayoLexer.TEXT_CLOSE;
      default -> throw new IllegalArgumentException("not an opening token: " + opener);
    };
  }

  /** A bracket as the user wrote it. */
  static String text(int type) {
    return switch (type) {
      case CayoLexer.LPAREN -> "(";
      case CayoLexer.RPAREN -> ")";
      case CayoLexer.LBRACK -> "[";
      case CayoLexer.RBRACK -> "]";
      case CayoLexer.LBRACE -> "{";
      case CayoLexer.RBRACE -> "}";
      case CayoLexer.INTERPOLATION_OPEN -> "${";
      case CayoLexer.STRING_OPEN, CayoLexer.STRING_CLOSE -> "\"";
      case CayoLexer.TEXT_OPEN, CayoLexer.TEXT_CLOSE -> "\"\"\"";
      default -> throw new IllegalArgumentException("not a bracket: " + type);
    };
  }
}
