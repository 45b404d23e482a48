package dev.cayo.compiler.ast;

/** A prefix operator. */
public enum UnaryOperator {
  MINUS("-"),
  NOT("!"),
  COMPLEMENT("~");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as written in source. */
  public String symbol() {
    return symbol;
  }
}
