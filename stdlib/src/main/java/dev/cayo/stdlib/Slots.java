package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.MemorySizes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Copying and forgetting elements of arrays: one method for each kind of array, bound by the shape
 * of the elements.
 */
final class Slots {
  private Slots() {}

  static void copy(Context context, Object source, long from, Object target, long to, long count) {
    if (count < 0 || !fits(source, from, count) || !fits(target, to, count)) {
      throw GuestException.of(
          "IndexError", "cannot copy " + count + " elements from " + from + " to " + to);
    }
    Sizes.copy(context, count * 8);
    int start = (int) from;
    int at = (int) to;
    Parts.Part part = (i, end) -> System.arraycopy(source, start + i, target, at + i, end - i);
    if (source == target && start < at) {
      Parts.backward(context, (int) count, part);
    } else {
      Parts.forward(context, (int) count, part);
    }
  }

  private static boolean fits(Object array, long from, long count) {
    return from >= 0 && from <= dev.cayo.vm.link.Arrays.length(array) - count;
  }

  static @Nullable Object[] copy(Context context, @Nullable Object[] items) {
    long bytes = items.length * 8L;
    Sizes.copy(context, bytes);
    context.allocate(MemorySizes.ARRAY + bytes);
    return items.clone();
  }

  static void clear(Context context, @Nullable Object[] array, long from, long to) {
    Sizes.copy(context, (to - from) * 8);
    int start = (int) from;
    Parts.forward(
        context, (int) (to - from), (i, end) -> Arrays.fill(array, start + i, start + end, null));
  }
}
