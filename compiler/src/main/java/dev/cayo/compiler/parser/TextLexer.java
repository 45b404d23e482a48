package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The generated lexer with a short cut through plain text. Its automaton is slow for characters
 * beyond ASCII; strings and comments, where whole passages consist of them, are run through by hand
 * up to the next character that means something.
 */
final class TextLexer extends CayoLexer {
  private final SourceStream source;
  private final String text;

  TextLexer(SourceStream source, String text) {
    super(source);
    this.source = source;
    this.text = text;
  }

  @Override
  public Token nextToken() {
    int start = source.index();
    int end =
        switch (_mode) {
          case STRING -> endOfString(start);
          case TEXT -> endOfText(start);
          case COMMENT -> endOfComment(start);
          default -> start;
        };
    if (end > start) {
      boolean comment = _mode == COMMENT;
      return token(comment ? COMMENT_TEXT : STRING_TEXT, comment ? COMMENTS : 0, start, end);
    }
    boolean lineComment = _mode == DEFAULT_MODE && text.startsWith("//", start);
    return lineComment ? lineComment(start) : super.nextToken();
  }

  private Token lineComment(int start) {
    int end = start;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    boolean doc = text.startsWith("///", start) && !text.startsWith("////", start);
    return token(doc ? DOC_COMMENT : LINE_COMMENT, doc ? DOCS : COMMENTS, start, end);
  }

  private Token token(int type, int channel, int start, int end) {
    CommonToken token = new CommonToken(_tokenFactorySourcePair, type, channel, start, end - 1);
    source.seek(end);
    return token;
  }

  private int endOfString(int start) {
    int at = start;
    while (at < text.length() && !isLineEnd(text.charAt(at)) && !isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfText(int start) {
    int at = start;
    while (at < text.length() && !isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfComment(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) != '/' && text.charAt(at) != '*') {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Whether an escape, an interpolation or the end of a string may begin. */
  private static boolean isMark(char c) {
    return c == '"' || c == '\\' || c == '$';
  }
}
