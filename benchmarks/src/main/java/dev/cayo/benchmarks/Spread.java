package dev.cayo.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One thing measured several times.
 *
 * @param median of all
 * @param low the lowest
 * @param high the highest
 */
record Spread(double median, double low, double high) {
  static Spread of(List<Double> values) {
    return new Spread(Statistics.median(values), Collections.min(values), Collections.max(values));
  }

  /** The extremes, as tables have them. */
  String range() {
    return format(low) + " to " + format(high);
  }

  /** A number with three digits, or all those before the point. */
  static String format(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
