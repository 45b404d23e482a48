package dev.cayo.benchmarks.peers;

import java.util.function.IntToLongFunction;

/** How the benchmarks are run, as harness.cayo does it. */
final class Harness {
  private static final long MODULUS = 1_000_000_007L;

  private Harness() {}

  /**
   * Runs a benchmark again and again, and prints for each turn how many nanoseconds it took and
   * what it found, which is the same each time.
   */
  static void run(IntToLongFunction benchmark, int size, long milliseconds, int least) {
    long budget = milliseconds * 1_000_000;
    long begin = System.nanoTime();
    long expected = 0;
    for (int turns = 0; turns < least || System.nanoTime() - begin < budget; turns++) {
      long start = System.nanoTime();
      long result = benchmark.applyAsLong(size);
      long end = System.nanoTime();
      if (turns == 0) {
        expected = result;
      }
      check(result == expected, "a result differs from those before");
      System.out.println((end - start) + " " + result);
    }
  }

  /** Fails where something that the benchmark knows does not hold. */
  static void check(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException(message);
    }
  }

  /** Adds a value to a checksum. */
  static long mix(long checksum, long value) {
    return Math.floorMod(checksum * 31 + value, MODULUS);
  }
}
