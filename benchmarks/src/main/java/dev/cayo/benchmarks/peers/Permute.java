package dev.cayo.benchmarks.peers;

import java.util.stream.IntStream;

/** Recursion and swaps: all permutations of a sequence, in place. */
final class Permute {
  private final int[] items;
  private int calls;

  private Permute(int size) {
    items = IntStream.range(0, size).toArray();
  }

  static long benchmark(int size) {
    Permute permutations = new Permute(size);
    permutations.permute(size);
    return permutations.calls;
  }

  private void permute(int n) {
    calls++;
    if (n == 0) {
      return;
    }
    int last = n - 1;
    permute(last);
    for (int i = last; i >= 0; i--) {
      swap(last, i);
      permute(last);
      swap(last, i);
    }
  }

  private void swap(int i, int j) {
    int held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
}
