package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** The tokens before and after one at which the parser stopped. */
final class LookAround {
  /** Slips are recognised by what is near. */
  private static final int FARTHEST = 30;

  private final TokenStream tokens;

  LookAround(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** The type of the token at a distance; that of the end of the file where there is none. */
  int type(Token token, int distance) {
    int index = token.getTokenIndex() + distance;
    return index < 0 || index >= tokens.size() ? Token.EOF : tokens.get(index).getType();
  }

  String text(Token token, int distance) {
    int index = token.getTokenIndex() + distance;
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).getText();
  }

  Token at(Token token, int distance) {
    return tokens.get(token.getTokenIndex() + distance);
  }

  /** Whether a token of that type stands before the end of the line, within a few tokens. */
  boolean hasOnLine(Token token, int type, int endOfLine) {
    for (int i = 1; i < FARTHEST; i++) {
      int found = type(token, i);
      if (found == type) {
        return true;
      }
      if (found == endOfLine || found == Token.EOF) {
        return false;
      }
    }
    return false;
  }

  /** The distance to what stands before a token, and before parentheses that close before it. */
  int beforeParentheses(Token token) {
    if (type(token, -1) != CayoParser.RPAREN) {
      return -1;
    }
    int distance = -1;
    int depth = 0;
    do {
      switch (type(token, distance)) {
        case CayoParser.RPAREN -> depth++;
        case CayoParser.LPAREN, CayoParser.LAMBDA_LPAREN -> depth--;
        default -> {}
      }
      distance--;
    } while (depth > 0 && distance > -FARTHEST && token.getTokenIndex() + distance >= 0);
    return distance;
  }

  boolean beginsOperand(Token token) {
    return !Tokens.in(Tokens.ENDS_OPERAND, type(token, -1));
  }
}
