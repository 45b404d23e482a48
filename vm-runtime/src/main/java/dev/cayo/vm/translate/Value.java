package dev.cayo.vm.translate;

import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the operand stack while translating: where the value is, not yet moved anywhere. A
 * register is of the file of its shape.
 */
record Value(
    Kind kind,
    Type type,
    Shape shape,
    int register,
    long immediate,
    @Nullable Object constant,
    @Nullable Comparison comparison) {

  enum Kind {
    /** An alias of a local: copied when the local is stored to. */
    LOCAL,
    TEMPORARY,
    IMMEDIATE,
    CONSTANT,
    /** To be consumed by the branch that follows. */
    COMPARISON
  }

  static Value local(Type type, Shape shape, int register) {
    return new Value(Kind.LOCAL, type, shape, register, 0, null, null);
  }

  static Value temporary(Type type, Shape shape, int register) {
    return new Value(Kind.TEMPORARY, type, shape, register, 0, null, null);
  }

  static Value immediate(Type type, Shape shape, long value) {
    return new Value(Kind.IMMEDIATE, type, shape, -1, value, null, null);
  }

  static Value constant(Type type, @Nullable Object value) {
    return new Value(Kind.CONSTANT, type, Shape.REFERENCE, -1, 0, value, null);
  }

  boolean isPrimitive() {
    return shape != Shape.REFERENCE;
  }

  /** Whether it is a number that fits an operand word. */
  boolean isSmall() {
    return kind == Kind.IMMEDIATE && (int) immediate == immediate && shape != Shape.FLOAT;
  }
}
