package dev.cayo.bytecode;

/** A literal of the constant pool. */
public sealed interface Literal {

  /** A 64-bit integer. */
  record OfInt(long value) implements Literal {}

  /** A binary64; NaN in its one canonical form. */
  record OfFloat(double value) implements Literal {}

  /** Text without lone surrogates. */
  record OfString(String value) implements Literal {}
}
