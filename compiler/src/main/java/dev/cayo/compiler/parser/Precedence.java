package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.grammar.CayoLexer;

/** How tightly operators bind: the higher, the tighter. */
final class Precedence {
  static final int CAST = 14;
  static final int RANGE = 7;
  static final int COALESCE = 6;
  static final int MEMBERSHIP = 5;
  static final int COMPARISON = 4;
  static final int EQUALITY = 3;

  private Precedence() {}

  /** The level of a token that is a binary operator. */
  static int of(int type) {
    return switch (type) {
      case CayoLexer.STAR, CayoLexer.SLASH, CayoLexer.PERCENT, CayoLexer.WRAP_STAR -> 13;
      case CayoLexer.PLUS, CayoLexer.MINUS, CayoLexer.WRAP_PLUS, CayoLexer.WRAP_MINUS -> 12;
      case CayoLexer.SHL, CayoLexer.SHR, CayoLexer.USHR -> 11;
      case CayoLexer.AMP -> 10;
      case CayoLexer.CARET -> 9;
      case CayoLexer.PIPE -> 8;
      case CayoLexer.DOT_DOT, CayoLexer.DOT_DOT_EQUAL -> RANGE;
      case CayoLexer.COALESCE -> COALESCE;
      case CayoLexer.LT, CayoLexer.LE, CayoLexer.GT, CayoLexer.GE -> COMPARISON;
      case CayoLexer.EQUAL, CayoLexer.NOT_EQUAL, CayoLexer.SAME, CayoLexer.NOT_SAME -> EQUALITY;
      case CayoLexer.AND -> 2;
      case CayoLexer.OR -> 1;
      default -> throw new IllegalArgumentException("not a binary operator: " + type);
    };
  }

  /** The operator of a token; ranges have none. */
  static BinaryOperator operator(int type) {
    return switch (type) {
      case CayoLexer.STAR, CayoLexer.STAR_ASSIGN -> BinaryOperator.MULTIPLY;
      case CayoLexer.SLASH, CayoLexer.SLASH_ASSIGN -> BinaryOperator.DIVIDE;
      case CayoLexer.PERCENT, CayoLexer.PERCENT_ASSIGN -> BinaryOperator.REMAINDER;
      case CayoLexer.WRAP_STAR, CayoLexer.WRAP_STAR_ASSIGN -> BinaryOperator.WRAPPING_MULTIPLY;
      case CayoLexer.PLUS, CayoLexer.PLUS_ASSIGN -> BinaryOperator.ADD;
      case CayoLexer.MINUS, CayoLexer.MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
      case CayoLexer.WRAP_PLUS, CayoLexer.WRAP_PLUS_ASSIGN -> BinaryOperator.WRAPPING_ADD;
      case CayoLexer.WRAP_MINUS, CayoLexer.WRAP_MINUS_ASSIGN -> BinaryOperator.WRAPPING_SUBTRACT;
      case CayoLexer.SHL, CayoLexer.SHL_ASSIGN -> BinaryOperator.SHIFT_LEFT;
      case CayoLexer.SHR, CayoLexer.SHR_ASSIGN -> BinaryOperator.SHIFT_RIGHT;
      case CayoLexer.USHR, CayoLexer.USHR_ASSIGN -> BinaryOperator.UNSIGNED_SHIFT_RIGHT;
      case CayoLexer.AMP, CayoLexer.AMP_ASSIGN -> BinaryOperator.AND;
      case CayoLexer.CARET, CayoLexer.CARET_ASSIGN -> BinaryOperator.XOR;
      case CayoLexer.PIPE, CayoLexer.PIPE_ASSIGN -> BinaryOperator.OR;
      case CayoLexer.COALESCE, CayoLexer.COALESCE_ASSIGN -> BinaryOperator.COALESCE;
      case CayoLexer.AND, CayoLexer.AND_ASSIGN -> BinaryOperator.LOGICAL_AND;
      case CayoLexer.OR, CayoLexer.OR_ASSIGN -> BinaryOperator.LOGICAL_OR;
      case CayoLexer.LT -> BinaryOperator.LESS;
      case CayoLexer.LE -> BinaryOperator.LESS_EQUAL;
      case CayoLexer.GT -> BinaryOperator.GREATER;
      case CayoLexer.GE -> BinaryOperator.GREATER_EQUAL;
      case CayoLexer.EQUAL -> BinaryOperator.EQUAL;
      case CayoLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case CayoLexer.SAME -> BinaryOperator.SAME;
      case CayoLexer.NOT_SAME -> BinaryOperator.NOT_SAME;
      default -> throw new IllegalArgumentException("not an operator: " + type);
    };
  }
}
