package dev.cayo.benchmarks.peers;

/** Calls: the naive Fibonacci function. */
final class Fib {
  private Fib() {}

  public static void main(String[] args) {
    Harness.rounds(args, () -> fib(27));
  }

  private static long fib(long n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
