package dev.cayo.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What one process said and took.
 *
 * @param times of the rounds, in order, in milliseconds; one at least
 * @param result what each round found
 * @param start what the process took besides, in milliseconds: to start, and to end
 */
record Rounds(List<Double> times, long result, double start) {
  private static final double PEAK = 0.9;
  private static final int WINDOW = 3;

  Rounds {
    times = List.copyOf(times);
    if (times.isEmpty()) {
      throw new IllegalArgumentException("no rounds");
    }
  }

  /**
   * Reads lines of nanoseconds and a result.
   *
   * @param wall what the whole process took, in milliseconds
   */
  static Rounds parse(String output, double wall) {
    List<Double> times = new ArrayList<>();
    long result = 0;
    for (String line : output.lines().toList()) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("not a round: " + line);
      }
      long found = Long.parseLong(parts[1]);
      if (!times.isEmpty() && found != result) {
        throw new IllegalArgumentException("rounds disagree: " + result + ", " + found);
      }
      times.add(Long.parseLong(parts[0]) / 1e6);
      result = found;
    }
    return new Rounds(times, result, Math.max(0, wall - sum(times)));
  }

  /** The time of a round when all is warm: the median of the last third. */
  double steady() {
    int third = Math.max(1, times.size() / 3);
    return Statistics.median(times.subList(times.size() - third, times.size()));
  }

  /**
   * From the start of the process to the first round within 90 % of the speed at the end, if the
   * median of that and the next two is so too: not a round that is fast by chance.
   */
  double untilPeak() {
    double enough = steady() / PEAK;
    int first = 0;
    while (first < times.size() && !(times.get(first) <= enough && window(first) <= enough)) {
      first++;
    }
    return timeOf(first);
  }

  private double window(int first) {
    return Statistics.median(times.subList(first, Math.min(first + WINDOW, times.size())));
  }

  /** The whole process with that many rounds; those that were not run are counted as steady. */
  double timeOf(int rounds) {
    int run = Math.min(rounds, times.size());
    return start + sum(times.subList(0, run)) + (rounds - run) * steady();
  }

  /** How many rounds it takes for the whole process to last so many milliseconds. */
  int roundsFor(double milliseconds) {
    int rounds = 1;
    while (rounds < times.size() && timeOf(rounds) < milliseconds) {
      rounds++;
    }
    double missing = milliseconds - timeOf(rounds);
    return missing <= 0 ? rounds : rounds + (int) Math.ceil(missing / steady());
  }

  private static double sum(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).sum();
  }
}
