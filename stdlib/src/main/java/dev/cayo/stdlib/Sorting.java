package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.MemorySizes;
import java.util.Arrays;

/** Sorts Ints: parts by the host's means, which are then merged, so that a run can be stopped. */
final class Sorting {
  /** The elements that the host sorts at once. */
  private static final int PART = 1 << 13;

  private final Context context;
  private long[] source;
  private long[] target;

  private Sorting(Context context, long[] source, long[] target) {
    this.context = context;
    this.source = source;
    this.target = target;
  }

  static void sort(Context context, long[] data) {
    int size = data.length;
    context.charge((long) size * (Integer.SIZE - Integer.numberOfLeadingZeros(size)) / 2);
    boolean isLong = size > PART;
    if (isLong) {
      context.allocate(MemorySizes.ARRAY + (long) Long.BYTES * size);
    }
    for (int from = 0; from < size; from += PART) {
      context.poll();
      Arrays.sort(data, from, Math.min(from + PART, size));
    }
    if (isLong) {
      new Sorting(context, data, new long[size]).merge(data);
    }
  }

  private void merge(long[] data) {
    int size = data.length;
    for (long run = PART; run < size; run *= 2) {
      for (long from = 0; from < size; from += 2 * run) {
        merge((int) from, (int) Math.min(from + run, size), (int) Math.min(from + 2 * run, size));
      }
      long[] merged = target;
      target = source;
      source = merged;
    }
    if (source != data) {
      Slots.copy(context, source, 0, data, 0, size);
    }
  }

  private void merge(int start, int middle, int end) {
    int left = start;
    int right = middle;
    int at = start;
    while (at < end) {
      context.poll();
      int stop = Math.min(end, at + PART);
      for (; at < stop; at++) {
        boolean fromLeft = left < middle && (right == end || source[left] <= source[right]);
        target[at] = source[fromLeft ? left++ : right++];
      }
    }
  }
}
