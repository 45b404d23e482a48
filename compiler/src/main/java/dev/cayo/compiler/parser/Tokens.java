package dev.cayo.compiler.parser;

import static dev.cayo.grammar.CayoLexer.*;

import java.util.BitSet;

/** Sets of token types that several stages ask for. */
final class Tokens {
  /** After these, a newline does not end a statement. */
  static final BitSet CONTINUES_AFTER =
      of(
          LBRACE,
          LPAREN,
          LAMBDA_LPAREN,
          LBRACK,
          COMMA,
          COLON,
          ASSIGN,
          ARROW,
          DOT,
          SAFE_DOT,
          ELSE,
          LET_ELSE,
          IN,
          IS,
          AS,
          BANG,
          TILDE,
          TYPE_LT,
          INTERPOLATION_OPEN);

  /** Before these, a newline does not end a statement; {@code private set} is a case of its own. */
  static final BitSet CONTINUES_BEFORE =
      of(
          RBRACE, DOT, SAFE_DOT, COALESCE, AND, OR, PIPE, ASSIGN, COLON, ARROW, ELSE, CATCH,
          FINALLY, LBRACE);

  static final BitSet COMPOUND_ASSIGNMENTS =
      of(
          PLUS_ASSIGN,
          MINUS_ASSIGN,
          STAR_ASSIGN,
          SLASH_ASSIGN,
          PERCENT_ASSIGN,
          WRAP_PLUS_ASSIGN,
          WRAP_MINUS_ASSIGN,
          WRAP_STAR_ASSIGN,
          AMP_ASSIGN,
          PIPE_ASSIGN,
          CARET_ASSIGN,
          SHL_ASSIGN,
          SHR_ASSIGN,
          USHR_ASSIGN,
          COALESCE_ASSIGN,
          AND_ASSIGN,
          OR_ASSIGN);

  static final BitSet BINARY_OPERATORS =
      of(
          PLUS,
          MINUS,
          STAR,
          SLASH,
          PERCENT,
          WRAP_PLUS,
          WRAP_MINUS,
          WRAP_STAR,
          AMP,
          PIPE,
          CARET,
          SHL,
          SHR,
          USHR,
          LT,
          LE,
          GT,
          GE,
          EQUAL,
          NOT_EQUAL,
          SAME,
          NOT_SAME,
          AND,
          OR,
          COALESCE,
          DOT_DOT,
          DOT_DOT_EQUAL);

  static final BitSet HARD_KEYWORDS = range(LET, ASSERT);

  static final BitSet SOFT_KEYWORDS = range(OPEN, TYPE);

  static final BitSet MODIFIERS = range(OPEN, LATE);

  /** Hard keywords that begin a declaration. */
  static final BitSet DECLARATORS = of(LET, VAR, FUN, CLASS, INTERFACE, ENUM, RECORD);

  /** Declarations that introduce a name before their type parameters. */
  static final BitSet GENERIC_DECLARATORS = of(FUN, CLASS, INTERFACE, ENUM, RECORD, TYPE);

  static final BitSet JUMPS = of(RETURN, THROW, BREAK, CONTINUE);

  static final BitSet OPENERS = of(LPAREN, LBRACK, LBRACE, INTERPOLATION_OPEN);

  static final BitSet CLOSERS = of(RPAREN, RBRACK, RBRACE, TYPE_GT);

  static final BitSet STRING_OPENERS = of(STRING_OPEN, TEXT_OPEN);

  static final BitSet STRING_CLOSERS = of(STRING_CLOSE, TEXT_CLOSE);

  /** With these an operand may begin. */
  static final BitSet BEGINS_OPERAND =
      of(
          IDENT,
          INT,
          FLOAT,
          BAD_NUMBER,
          CHAR,
          STRING_OPEN,
          TEXT_OPEN,
          LPAREN,
          LBRACK,
          MINUS,
          BANG,
          TILDE,
          BANG_BANG,
          IF,
          MATCH,
          TRY,
          THIS,
          SUPER,
          TRUE,
          FALSE,
          NULL,
          UNDERSCORE);

  /** With these an operand may end. */
  static final BitSet ENDS_OPERAND =
      of(
          IDENT,
          INT,
          FLOAT,
          CHAR,
          STRING_CLOSE,
          TEXT_CLOSE,
          RPAREN,
          RBRACK,
          RBRACE,
          TYPE_GT,
          BANG_BANG,
          THIS,
          SUPER,
          TRUE,
          FALSE,
          NULL,
          UNDERSCORE,
          QUESTION);

  /** After these, {@code name ->} and {@code (…) ->} begin a lambda. */
  static final BitSet BEFORE_LAMBDA =
      of(
          ASSIGN,
          LPAREN,
          LAMBDA_LPAREN,
          LBRACK,
          COMMA,
          COLON,
          ARROW,
          RETURN,
          LBRACE,
          NL,
          INTERPOLATION_OPEN,
          TYPE_LT);

  static {
    CONTINUES_AFTER.or(COMPOUND_ASSIGNMENTS);
    CONTINUES_AFTER.or(BINARY_OPERATORS);
    BEGINS_OPERAND.or(SOFT_KEYWORDS);
    BEFORE_LAMBDA.or(COMPOUND_ASSIGNMENTS);
  }

  private Tokens() {}

  static BitSet of(int... types) {
    BitSet set = new BitSet();
    for (int type : types) {
      set.set(type);
    }
    return set;
  }

  private static BitSet range(int first, int last) {
    BitSet set = new BitSet();
    set.set(first, last + 1);
    return set;
  }

  /** Whether the set holds the type; the end of the file (-1) is in none. */
  static boolean in(BitSet set, int type) {
    return type >= 0 && set.get(type);
  }
}
