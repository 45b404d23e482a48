package dev.cayo.vm.object;

import dev.cayo.vm.link.FunctionInstance;
import org.jspecify.annotations.Nullable;

/**
 * A function with its first parameters: primitives and references apart, each in the order of the
 * parameters.
 */
public final class Closure {
  public final FunctionInstance function;
  public final long[] primitives;
  public final @Nullable Object[] references;
  public int mark;

  public Closure(FunctionInstance function, long[] primitives, @Nullable Object[] references) {
    this.function = function;
    this.primitives = primitives;
    this.references = references;
  }
}
