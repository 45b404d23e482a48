package dev.cayo.jit;

import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import org.jspecify.annotations.Nullable;

/**
 * A value on the operand stack.
 *
 * @param host internal name of the host's class that a reference is known to be of
 * @param constant an Int that is known
 */
record Operand(Type type, Shape shape, String host, @Nullable Long constant) {
  static Operand of(Type type, Shape shape, String host) {
    return new Operand(type, shape, host, null);
  }
}
