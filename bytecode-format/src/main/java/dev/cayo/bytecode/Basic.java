package dev.cayo.bytecode;

/** Reference types that the VM itself defines. */
public enum Basic implements Type {
  /** Every value but null. */
  ANY,
  /** The type of {@code unit}, the value of what yields nothing. */
  UNIT,
  /** The type without values: a call that has it as its result does not return. */
  NEVER,
  /** Immutable text. */
  STRING,
  /** The type of {@code null} alone; stands only on the operand stack. */
  NULL
}
