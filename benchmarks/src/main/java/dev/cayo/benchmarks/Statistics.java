package dev.cayo.benchmarks;

import java.util.List;

/** What is made of many measurements. */
final class Statistics {
  private Statistics() {}

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The mean of ratios: that of the inverse ratios is its inverse. */
  static double geometricMean(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    double logarithms = 0;
    for (double value : values) {
      logarithms += Math.log(value);
    }
    return Math.exp(logarithms / values.size());
  }
}
