package dev.cayo.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rounds of one process.
 *
 * @param nanoseconds of each round, in order
 * @param result what each round found: the same in every round, or the program is wrong
 */
record Rounds(List<Long> nanoseconds, String result) {

  /** Reads lines of nanoseconds and a result. */
  static Rounds parse(String output) {
    List<Long> times = new ArrayList<>();
    String result = "";
    for (String line : output.lines().toList()) {
      int space = line.indexOf(' ');
      times.add(Long.parseLong(line.substring(0, space)));
      String found = line.substring(space + 1);
      if (times.size() > 1 && !found.equals(result)) {
        throw new IllegalStateException("rounds disagree: " + result + ", " + found);
      }
      result = found;
    }
    return new Rounds(times, result);
  }

  /** The median of the second half, when all is warm, in milliseconds. */
  double warm() {
    return median(nanoseconds.subList(nanoseconds.size() / 2, nanoseconds.size())) / 1e6;
  }

  static double median(List<? extends Number> values) {
    List<Double> sorted = new ArrayList<>();
    values.forEach(v -> sorted.add(v.doubleValue()));
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
