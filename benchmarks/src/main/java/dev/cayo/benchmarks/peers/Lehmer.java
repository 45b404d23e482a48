package dev.cayo.benchmarks.peers;

/** Lehmer's generator, with the factor of Park and Miller: the same numbers in every language. */
final class Lehmer {
  private long state;

  Lehmer() {
    this(42);
  }

  Lehmer(long seed) {
    state = seed;
  }

  /** The next number, from 0 to before {@code bound}. */
  int next(int bound) {
    state = state * 16_807 % 2_147_483_647;
    return (int) (state % bound);
  }
}
