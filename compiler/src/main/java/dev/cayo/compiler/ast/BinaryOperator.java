package dev.cayo.compiler.ast;

/** A binary operator. */
public enum BinaryOperator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  WRAPPING_ADD("+%"),
  WRAPPING_SUBTRACT("-%"),
  WRAPPING_MULTIPLY("*%"),
  AND("&"),
  OR("|"),
  XOR("^"),
  SHIFT_LEFT("<<"),
  SHIFT_RIGHT(">>"),
  UNSIGNED_SHIFT_RIGHT(">>>"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  SAME("==="),
  NOT_SAME("!=="),
  LESS("<"),
  LESS_EQUAL("<="),
  GREATER(">"),
  GREATER_EQUAL(">="),
  LOGICAL_AND("&&"),
  LOGICAL_OR("||"),
  COALESCE("??"),
  IN("in"),
  NOT_IN("!in");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as written in source. */
  public String symbol() {
    return symbol;
  }
}
