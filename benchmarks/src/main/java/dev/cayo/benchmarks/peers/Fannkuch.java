package dev.cayo.benchmarks.peers;

import java.util.stream.IntStream;

/**
 * Arrays of ints: how often pancakes are flipped, over all permutations of n (of the Benchmarks
 * Game).
 */
final class Fannkuch {
  private Fannkuch() {}

  /** The checksum of the game, and the most flips that a permutation takes. */
  static long benchmark(int n) {
    int[] permutation = IntStream.range(0, n).toArray();
    int[] work = new int[n];
    int[] counts = new int[n];
    int checksum = 0;
    int most = 0;
    int sign = 1;
    do {
      int count = flips(permutation, work);
      most = Math.max(most, count);
      checksum += sign * count;
      sign = -sign;
    } while (advance(permutation, counts));
    return checksum * 100L + most;
  }

  /** How many reversals of a prefix bring the first element, from 0 on, to 0. */
  private static int flips(int[] permutation, int[] work) {
    System.arraycopy(permutation, 0, work, 0, work.length);
    int count = 0;
    while (work[0] != 0) {
      for (int low = 0, high = work[0]; low < high; low++, high--) {
        int held = work[low];
        work[low] = work[high];
        work[high] = held;
      }
      count++;
    }
    return count;
  }

  /** The next permutation in the order of the game; false after the last. */
  private static boolean advance(int[] permutation, int[] counts) {
    for (int places = 1; places < permutation.length; places++) {
      rotate(permutation, places);
      counts[places]++;
      if (counts[places] <= places) {
        return true;
      }
      counts[places] = 0;
    }
    return false;
  }

  /** Moves the first element behind the next {@code places}. */
  private static void rotate(int[] permutation, int places) {
    int first = permutation[0];
    for (int i = 0; i < places; i++) {
      permutation[i] = permutation[i + 1];
    }
    permutation[places] = first;
  }
}
