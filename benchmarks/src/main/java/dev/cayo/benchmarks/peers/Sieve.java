package dev.cayo.benchmarks.peers;

/** Arrays of booleans: the sieve of Eratosthenes. */
final class Sieve {
  private Sieve() {}

  /** How many primes are below a limit. */
  static long benchmark(int limit) {
    boolean[] composite = new boolean[limit];
    int count = 0;
    for (int i = 2; i < limit; i++) {
      if (composite[i]) {
        continue;
      }
      count++;
      for (long multiple = (long) i * i; multiple < limit; multiple += i) {
        composite[(int) multiple] = true;
      }
    }
    return count;
  }
}
