package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/**
 * Finds out whether a {@code <} opens a well-formed list of types, and where that closes. The
 * answer for one {@code <} does not depend on what stands around it, so each is found once: a scan
 * settles all that it meets on its way, and the whole costs time linear in the file.
 */
final class TypeListScanner {
  private static final int UNKNOWN = 0;
  static final int NONE = -1;

  private enum State {
    /** A type must follow. */
    TYPE,
    /** A type or the closing bracket. */
    TYPE_OR_CLOSE,
    /** A name after a dot. */
    NAME,
    /** A name was read. */
    AFTER_NAME,
    /** A type list or parentheses were read. */
    AFTER_GROUP,
    /** The type is complete. */
    AFTER_TYPE
  }

  private final List<CommonToken> tokens;
  private final int[] closes;

  // One scan.
  private final IntStack open = new IntStack();
  private State state = State.TYPE;
  private boolean afterParenthesis;

  TypeListScanner(List<CommonToken> tokens) {
    this.tokens = tokens;
    this.closes = new int[tokens.size()];
  }

  /** The index of the {@code >} that closes the list opened at an index, or {@link #NONE}. */
  int close(int opener) {
    if (closes[opener] == UNKNOWN) {
      scan(opener, false);
    }
    return closes[opener];
  }

  /** The same for a list of type parameters, which may have bounds. */
  int closeOfParameters(int opener) {
    scan(opener, true);
    return closes[opener];
  }

  private void scan(int opener, boolean bounds) {
    open.clear();
    open.push(opener);
    state = State.TYPE;
    int at = opener;
    while (!open.isEmpty()) {
      at++;
      int type = tokens.get(at).getType();
      if (type != CayoLexer.NEWLINE && !step(at, type, bounds)) {
        fail();
        return;
      }
    }
  }

  private void fail() {
    while (!open.isEmpty()) {
      int opener = open.pop();
      if (tokens.get(opener).getType() == CayoLexer.LT) {
        closes[opener] = NONE;
      }
    }
  }

  private boolean step(int at, int type, boolean bounds) {
    return switch (state) {
      case TYPE, TYPE_OR_CLOSE -> stepToType(at, type);
      case NAME -> isName(type) && enter(State.AFTER_NAME);
      case AFTER_NAME, AFTER_GROUP, AFTER_TYPE -> stepAfterType(at, type, bounds);
    };
  }

  private boolean stepToType(int at, int type) {
    if (type == CayoLexer.LPAREN) {
      open.push(at);
      return enter(State.TYPE_OR_CLOSE);
    }
    if (isName(type) || type == CayoLexer.UNDERSCORE) {
      return enter(State.AFTER_NAME);
    }
    return state == State.TYPE_OR_CLOSE && close(at, type);
  }

  private boolean stepAfterType(int at, int type, boolean bounds) {
    return switch (type) {
      case CayoLexer.DOT -> state == State.AFTER_NAME && enter(State.NAME);
      case CayoLexer.LT -> state == State.AFTER_NAME && openList(at);
      case CayoLexer.QUESTION -> state != State.AFTER_TYPE && enter(State.AFTER_TYPE);
      case CayoLexer.ARROW -> state == State.AFTER_GROUP && afterParenthesis && enter(State.TYPE);
      case CayoLexer.COMMA -> enter(State.TYPE_OR_CLOSE);
      case CayoLexer.COLON, CayoLexer.AMP -> bounds && open.size() == 1 && enter(State.TYPE);
      default -> close(at, type);
    };
  }

  private boolean enter(State next) {
    state = next;
    return true;
  }

  private boolean openList(int at) {
    if (closes[at] == NONE) {
      return false;
    }
    open.push(at);
    return enter(State.TYPE);
  }

  private boolean close(int at, int type) {
    int opener = open.peek();
    boolean list = tokens.get(opener).getType() == CayoLexer.LT;
    if (type != (list ? CayoLexer.GT : CayoLexer.RPAREN)) {
      return false;
    }
    open.pop();
    if (list) {
      closes[opener] = at;
    }
    afterParenthesis = !list;
    return enter(State.AFTER_GROUP);
  }

  private static boolean isName(int type) {
    return type == CayoLexer.IDENT || Tokens.in(Tokens.SOFT_KEYWORDS, type);
  }
}
