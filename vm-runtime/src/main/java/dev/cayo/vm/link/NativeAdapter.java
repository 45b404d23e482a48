package dev.cayo.vm.link;

import dev.cayo.vm.Context;
import org.jspecify.annotations.Nullable;

/**
 * Calls one native; generated. The registers of the arguments are {@code code[at]} and on,
 * references first, then primitives, each in the order of the parameters; after them comes the
 * register of the result.
 */
public interface NativeAdapter {
  void call(Context context, int[] code, int at, long[] primitives, @Nullable Object[] references);
}
