package dev.cayo.benchmarks.peers;

/** Calls: the naive Fibonacci function. */
final class Fib {
  private Fib() {}

  static long benchmark(int n) {
    return fib(n);
  }

  private static int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
