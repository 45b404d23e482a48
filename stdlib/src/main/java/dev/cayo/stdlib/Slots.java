package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
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
    if (target instanceof Object[] references) {
      context.changed(references);
    }
    int size = (int) count;
    if (source == target) {
      // As a whole: a stop in the middle would leave elements twice, and others nowhere.
      System.arraycopy(source, (int) from, target, (int) to, size);
      return;
    }
    for (int done = 0, end; done < size; done = end) {
      end = Parts.end(context, done, size);
      System.arraycopy(source, (int) from + done, target, (int) to + done, end - done);
    }
  }

  private static boolean fits(Object array, long from, long count) {
    return from >= 0 && from <= dev.cayo.vm.link.Arrays.length(array) - count;
  }

  static void clear(Context context, @Nullable Object[] array, long from, long to) {
    if (to - from == 1) {
      array[(int) from] = null;
      return;
    }
    Sizes.copy(context, (to - from) * 8);
    int size = (int) (to - from);
    for (int done = 0, end; done < size; done = end) {
      end = Parts.end(context, done, size);
      Arrays.fill(array, (int) from + done, (int) from + end, null);
    }
  }
}
