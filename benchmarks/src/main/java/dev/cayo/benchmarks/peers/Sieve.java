package dev.cayo.benchmarks.peers;

/** Arrays: the sieve of Eratosthenes. */
final class Sieve {
  private Sieve() {}

  public static void main(String[] args) {
    Harness.rounds(args, () -> primesBelow(500_000));
  }

  private static long primesBelow(int limit) {
    boolean[] composite = new boolean[limit];
    long count = 0;
    for (int i = 2; i < limit; i++) {
      if (composite[i]) {
        continue;
      }
      count++;
      for (long k = (long) i * i; k < limit; k += i) {
        composite[(int) k] = true;
      }
    }
    return count;
  }
}
