package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import java.util.BitSet;
import org.antlr.v4.runtime.CommonToken;

/**
 * Decides what each {@code <} and {@code >} is: a bracket of a type list, a comparison, or part of
 * a shift.
 *
 * <p>Where a well-formed list of types closes, it is one after {@code as} and {@code is}, in
 * declaration heads, inside another, and when what follows cannot begin an operand; before a
 * parenthesis only if {@code <} touches the name and the parenthesis touches {@code >}.
 */
final class AngleBrackets {
  private final Lookahead ahead;
  private final FilterOutput out;
  private final TypeListScanner scanner;
  private final SoftKeywords softKeywords;
  private final BitSet closes = new BitSet();

  AngleBrackets(
      Lookahead ahead, FilterOutput out, TypeListScanner scanner, SoftKeywords softKeywords) {
    this.ahead = ahead;
    this.out = out;
    this.scanner = scanner;
    this.softKeywords = softKeywords;
  }

  /** Whether the {@code <} at an index opens a type list; remembers where that closes. */
  boolean opens(int at, Frame frame) {
    int close = close(at, frame);
    if (close == TypeListScanner.NONE) {
      return false;
    }
    closes.set(close);
    return true;
  }

  /** Whether the {@code >} at an index closes a type list. */
  boolean closes(int at) {
    return closes.get(at);
  }

  private int close(int at, Frame frame) {
    int last = out.last();
    if (last != CayoLexer.IDENT && last != CayoLexer.EXTEND) {
      return TypeListScanner.NONE;
    }
    if (last == CayoLexer.EXTEND || Tokens.in(Tokens.GENERIC_DECLARATORS, out.last(1))) {
      return scanner.closeOfParameters(at);
    }
    int close = scanner.close(at);
    boolean marked =
        close != TypeListScanner.NONE
            && (frame.opener == CayoLexer.TYPE_LT
                || standsAfterCast()
                || isTypeList(at, close, frame));
    return marked ? close : TypeListScanner.NONE;
  }

  /** Whether the name before belongs to the type of an {@code as} or {@code is}. */
  private boolean standsAfterCast() {
    int back = 1;
    while (out.last(back) == CayoLexer.DOT && out.last(back + 1) == CayoLexer.IDENT) {
      back += 2;
    }
    int before = out.last(back);
    return before == CayoLexer.AS || before == CayoLexer.IS;
  }

  /** Whether what follows the closing bracket shows that the list is no pair of comparisons. */
  private boolean isTypeList(int opener, int close, Frame frame) {
    int after = frame.newlinesCount ? close + 1 : ahead.indexAfterNewlines(close);
    int type = ahead.type(after);
    if (type == CayoLexer.LPAREN) {
      return ahead.touches(opener - 1, opener) && ahead.touches(close, close + 1);
    }
    if (type == CayoLexer.GT || type == CayoLexer.GE) {
      return !ahead.touches(close, after);
    }
    if (type == CayoLexer.BANG) {
      int operator = ahead.type(after + 1);
      return operator == CayoLexer.IN || operator == CayoLexer.IS;
    }
    return !Tokens.in(Tokens.BEGINS_OPERAND, type) || softKeywords.isPrivateSet(after);
  }

  /** Joins a {@code >} with those that touch it into a shift; how many tokens it took. */
  int join(int at, CommonToken token) {
    int count = 1;
    while (count < 3 && touchesFree(at + count, CayoLexer.GT)) {
      count++;
    }
    boolean assigns = count < 3 && touchesFree(at + count, CayoLexer.GE);
    int width = count + (assigns ? 1 : 0);
    if (width > 1) {
      token.setType(shift(width == 3, assigns));
      token.setStopIndex(ahead.token(at + width - 1).getStopIndex());
    }
    return width;
  }

  private boolean touchesFree(int at, int type) {
    return ahead.type(at) == type && !closes.get(at) && ahead.touches(at - 1, at);
  }

  private static int shift(boolean unsigned, boolean assigns) {
    if (assigns) {
      return unsigned ? CayoLexer.USHR_ASSIGN : CayoLexer.SHR_ASSIGN;
    }
    return unsigned ? CayoLexer.USHR : CayoLexer.SHR;
  }
}
