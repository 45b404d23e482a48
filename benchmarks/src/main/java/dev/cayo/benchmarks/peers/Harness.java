package dev.cayo.benchmarks.peers;

import java.util.function.LongSupplier;

/** What the benchmarks share: each round prints the nanoseconds that it took, and its result. */
final class Harness {
  private Harness() {}

  /** Runs a body as often as the first argument says. */
  static void rounds(String[] args, LongSupplier body) {
    int count = Integer.parseInt(args[0]);
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      long result = body.getAsLong();
      System.out.println(System.nanoTime() - start + " " + result);
    }
  }
}
