package dev.cayo.samples.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tries a target with many seeds. The tests try a few; more with {@code -Dfuzz.factor=100}, others
 * with {@code -Dfuzz.seed=12345}. Inputs that show a bug are kept in {@code target/fuzz}.
 */
final class Fuzz {
  private static final int FACTOR = Integer.getInteger("fuzz.factor", 1);
  private static final int MOST_FINDINGS = 20;

  private final String name;
  private final Target target;
  private final Map<Ending.Kind, Integer> endings = new EnumMap<>(Ending.Kind.class);
  private final List<String> findings = new ArrayList<>();

  private Fuzz(String name, Target target) {
    this.name = name;
    this.target = target;
  }

  /** Whether more is tried than a sample: then with all seeds there are. */
  static boolean isThorough() {
    return FACTOR > 1;
  }

  /**
   * Tries the target {@code count} times, times the factor.
   *
   * @throws AssertionError with the seeds where something was found
   */
  static Map<Ending.Kind, Integer> sample(String name, Target target, int count) {
    Fuzz fuzz = new Fuzz(name, target);
    fuzz.run(Long.getLong("fuzz.seed", 20_261_123), (long) count * FACTOR);
    if (!fuzz.findings.isEmpty()) {
      throw new AssertionError(String.join("\n", fuzz.findings));
    }
    return fuzz.endings;
  }

  private void run(long first, long count) {
    try (Watchdog watchdog = new Watchdog(name)) {
      for (long seed = first; seed < first + count && findings.size() < MOST_FINDINGS; seed++) {
        watchdog.begin(seed);
        attempt(seed);
      }
    }
    System.out.println(name + " from seed " + first + ": " + endings);
  }

  /** Stack overflows and the like are bugs too. An input that shows one is kept. */
  private void attempt(long seed) {
    byte[] input = {};
    try {
      input = target.input(seed);
      endings.merge(target.run(input).kind(), 1, Integer::sum);
    } catch (Throwable bug) {
      String kept = keep(seed, input);
      StackTraceElement[] trace = bug.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      findings.add(name + " seed " + seed + ": " + bug + place + "; " + kept);
      System.out.println(findings.get(findings.size() - 1));
    }
  }

  private String keep(long seed, byte[] input) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "fuzz"));
      return Files.write(folder.resolve(name + "-" + seed), input).toString();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
