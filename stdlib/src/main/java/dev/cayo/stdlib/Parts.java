package dev.cayo.stdlib;

import dev.cayo.vm.Context;

/** Does long work, which was paid for as a whole, in parts: between two the run can be stopped. */
final class Parts {
  private static final int SIZE = 1 << 13;

  private Parts() {}

  /** One part. */
  @FunctionalInterface
  interface Part {
    void perform(int from, int to);
  }

  /** All parts of what has so many elements, from the first on. */
  static void forward(Context context, int count, Part part) {
    int from = 0;
    while (count - from > SIZE) {
      part.perform(from, from + SIZE);
      context.poll();
      from += SIZE;
    }
    part.perform(from, count);
  }

  /** The same from the last to the first. */
  static void backward(Context context, int count, Part part) {
    int to = count;
    while (to > SIZE) {
      part.perform(to - SIZE, to);
      context.poll();
      to -= SIZE;
    }
    part.perform(0, to);
  }
}
