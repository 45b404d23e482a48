package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Questions of the token filter about the tokens that are still to come. */
final class Lookahead {
  private final List<CommonToken> tokens;
  private final int[] closes;

  Lookahead(List<CommonToken> tokens) {
    this.tokens = tokens;
    this.closes = matchParentheses(tokens);
  }

  private static int[] matchParentheses(List<CommonToken> tokens) {
    int[] closes = new int[tokens.size()];
    IntStack open = new IntStack();
    for (int i = 0; i < closes.length; i++) {
      int type = tokens.get(i).getType();
      if (type == CayoLexer.LPAREN) {
        open.push(i);
      } else if (type == CayoLexer.RPAREN) {
        closes[open.pop()] = i;
      }
    }
    return closes;
  }

  int size() {
    return tokens.size();
  }

  CommonToken token(int index) {
    return tokens.get(index);
  }

  int type(int index) {
    return index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }

  /** The closing parenthesis of an opening one. */
  int closeOf(int opener) {
    return closes[opener];
  }

  int indexAfterNewlines(int index) {
    int at = index + 1;
    while (type(at) == CayoLexer.NEWLINE) {
      at++;
    }
    return at;
  }

  int typeAfterNewlines(int index) {
    return type(indexAfterNewlines(index));
  }

  /** Whether a loop follows a colon. */
  boolean isLoop(int colon) {
    int type = typeAfterNewlines(colon);
    return type == CayoLexer.FOR || type == CayoLexer.WHILE;
  }

  /** Whether nothing stands between two tokens. */
  boolean touches(int left, int right) {
    return left >= 0
        && right < tokens.size()
        && tokens.get(left).getStopIndex() + 1 == tokens.get(right).getStartIndex();
  }
}
