package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import org.antlr.v4.runtime.Token;

/**
 * Decides where a soft keyword is a keyword: a modifier only on the line of the declaration that it
 * modifies, the others only where a name could not stand.
 */
final class SoftKeywords {
  private final Lookahead ahead;
  private final TypeListScanner typeLists;
  private int modifiersEnd = -1;
  private boolean modifiersApply;

  SoftKeywords(Lookahead ahead, TypeListScanner typeLists) {
    this.ahead = ahead;
    this.typeLists = typeLists;
  }

  /**
   * Whether the soft keyword at an index is one.
   *
   * @param starts whether a statement or declaration begins here, perhaps with modifiers
   */
  boolean isKeyword(int index, boolean starts) {
    int next = ahead.type(index + 1);
    return switch (ahead.type(index)) {
      case CayoLexer.GET, CayoLexer.TYPE -> isNameLike(next);
      case CayoLexer.USE -> isNameLike(next) || next == CayoLexer.UNDERSCORE;
      case CayoLexer.TEST -> Tokens.in(Tokens.STRING_OPENERS, next);
      case CayoLexer.HOST -> starts && isNameLike(next);
      case CayoLexer.INIT -> starts && ahead.typeAfterNewlines(index) == CayoLexer.LBRACE;
      case CayoLexer.EXTEND -> starts && beginsExtension(index);
      case CayoLexer.SET -> index > 0 && isPrivateSet(index - 1);
      default -> isPrivateSet(index) || isModifier(index);
    };
  }

  /** Whether {@code private set} stands at an index. */
  boolean isPrivateSet(int index) {
    return ahead.type(index) == CayoLexer.PRIVATE
        && ahead.type(index + 1) == CayoLexer.SET
        && ahead.type(index + 2) != CayoLexer.COLON; // a parameter named `set`
  }

  /** A run of modifiers counts when a declaration follows on its line; decided once for the run. */
  private boolean isModifier(int index) {
    if (index >= modifiersEnd) {
      int end = index;
      while (Tokens.in(Tokens.MODIFIERS, ahead.type(end))) {
        end++;
      }
      modifiersEnd = end;
      modifiersApply = beginsDeclaration(end);
    }
    return modifiersApply;
  }

  /** Whether a declaration begins at an index, perhaps with modifiers. */
  boolean beginsDeclaration(int index) {
    int type = ahead.type(index);
    if (Tokens.in(Tokens.MODIFIERS, type)) {
      return isKeyword(index, true);
    }
    if (Tokens.in(Tokens.DECLARATORS, type)) {
      return true;
    }
    return switch (type) {
      case CayoLexer.GET,
          CayoLexer.TYPE,
          CayoLexer.TEST,
          CayoLexer.HOST,
          CayoLexer.INIT,
          CayoLexer.EXTEND ->
          isKeyword(index, true);
      // `private x: Int` in a class header
      case CayoLexer.IDENT, CayoLexer.SET -> ahead.type(index + 1) == CayoLexer.COLON;
      default -> false;
    };
  }

  /** {@code extend List<T>}, {@code extend<T> List<T>}, {@code extend (A, B)}. */
  private boolean beginsExtension(int index) {
    int next = ahead.type(index + 1);
    if (isNameLike(next)) {
      return true;
    }
    if (next == CayoLexer.LPAREN) {
      int after = ahead.typeAfterNewlines(ahead.closeOf(index + 1));
      return after == CayoLexer.LBRACE || after == CayoLexer.QUESTION || after == CayoLexer.ARROW;
    }
    return next == CayoLexer.LT && listPrecedesType(index + 1);
  }

  /** Whether a type follows the type parameters that begin at an index. */
  private boolean listPrecedesType(int opener) {
    int close = typeLists.closeOfParameters(opener);
    int after = close == TypeListScanner.NONE ? Token.EOF : ahead.type(close + 1);
    return isNameLike(after) || after == CayoLexer.LPAREN;
  }

  private static boolean isNameLike(int type) {
    return type == CayoLexer.IDENT || Tokens.in(Tokens.SOFT_KEYWORDS, type);
  }
}
