package dev.cayo.benchmarks.peers;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Closures: half of the elements go through a lazy chain, half through lists. */
final class Pipeline {
  private Pipeline() {}

  static long benchmark(int size) {
    List<Integer> numbers = IntStream.range(0, size / 2).boxed().toList();
    return Harness.mix(lazily(size / 2, 7), eagerly(numbers, 11));
  }

  /** Nothing is kept on the way. */
  private static long lazily(int size, int modulus) {
    return LongStream.range(0, size)
        .map(n -> n * 3 + 1)
        .filter(n -> n % modulus != 0)
        .map(n -> n * n % 1_000)
        .sum();
  }

  /** Each step makes a list. */
  private static int eagerly(List<Integer> numbers, int modulus) {
    List<Integer> first = numbers.stream().map(n -> n * 5 + 2).toList();
    List<Integer> second = first.stream().filter(n -> n % modulus != 0).toList();
    List<Integer> third = second.stream().map(n -> n ^ n >> 3).toList();
    return third.stream().reduce(0, (sum, n) -> sum + n % 1_000);
  }
}
