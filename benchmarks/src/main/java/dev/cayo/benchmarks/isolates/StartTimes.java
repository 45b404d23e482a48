package dev.cayo.benchmarks.isolates;

import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long it takes from the builder until the first instructions of a program have run, the
 * library initialised; then the isolate is closed.
 */
public final class StartTimes {
  private StartTimes() {}

  /** One start and its end. */
  @FunctionalInterface
  public interface Starter {
    void start();
  }

  static void run() {
    Program program = Programs.load("small");
    print("Cayo isolate", micros(() -> cayo(program), Duration.ofSeconds(5)));
  }

  /** Starts of a small program in isolates, in microseconds. */
  public static double[] cayo() {
    Program program = Programs.load("small");
    return micros(() -> cayo(program), Duration.ofSeconds(5));
  }

  private static void cayo(Program program) {
    try (Isolate isolate =
        program.isolate().fuel(1_000_000).memory(1 << 20).deadline(Duration.ofSeconds(1)).start()) {
      if (isolate.fuelUsed() == 0) {
        throw new IllegalStateException("nothing ran");
      }
    }
  }

  /** Times of single starts in microseconds, sorted: those of the second half of the time. */
  public static double[] micros(Starter starter, Duration time) {
    long begin = System.nanoTime();
    long half = begin + time.toNanos() / 2;
    long end = begin + time.toNanos();
    double[] times = new double[1024];
    int count = 0;
    for (long now = begin; now < end; ) {
      starter.start();
      long after = System.nanoTime();
      if (now > half) {
        if (count == times.length) {
          times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = (after - now) / 1e3;
      }
      now = after;
    }
    double[] sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Prints median and 99th percentile. */
  public static void print(String what, double[] sorted) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %10.1f us median, %10.1f us p99, %d starts%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)],
        sorted.length);
  }
}
