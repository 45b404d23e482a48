package dev.cayo.stdlib;

import dev.cayo.vm.Context;

/**
 * Long work, which was paid for as a whole, in parts: before each but the first the run can be
 * stopped.
 */
final class Parts {
  private static final int SIZE = 1 << 13;

  private Parts() {}

  /** The end of the part that begins at an index, of so many elements. */
  static int end(Context context, int from, int count) {
    if (from > 0) {
      context.poll();
    }
    return count - from > SIZE ? from + SIZE : count;
  }
}
