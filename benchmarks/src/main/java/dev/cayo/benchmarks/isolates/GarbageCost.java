package dev.cayo.benchmarks.isolates;

import dev.cayo.vm.Isolate;
import dev.cayo.vm.Limits;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.Program;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Garbage of a hundred times the limit while 90 % of the limit is live: what the counts of live
 * memory cost, against the same run with a limit of fuel alone, and against one without limits,
 * where nothing is counted, and HotSpot may leave out garbage that nobody looks at.
 */
final class GarbageCost {
  private static final long LIMIT = 32L << 20;
  private static final int TIMES = 100;

  private GarbageCost() {}

  static void run(int rounds) {
    Program program = Programs.load("garbage");
    System.out.println("kept        limited / with fuel alone   limited / unmetered   102 % live");
    for (String pattern : List.of("nodes", "strings", "lists", "numbers")) {
      double size = size(program, pattern);
      List<String> most = arguments(pattern, 0.9 * LIMIT / size, (double) TIMES * LIMIT / size);
      double[] byFuel = new double[rounds];
      double[] byNothing = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        double unmetered = seconds(program.isolate(), most);
        double metered = seconds(program.isolate().fuel(Limits.UNLIMITED - 1), most);
        double limited = seconds(program.isolate().memory(LIMIT), most);
        byFuel[i] = limited / metered;
        byNothing[i] = limited / unmetered;
      }
      List<String> tooMuch = arguments(pattern, 1.02 * LIMIT / size, 0);
      System.out.printf(
          Locale.ROOT,
          "%-10s %s   %s   %s%n",
          pattern,
          spread(byFuel),
          spread(byNothing),
          isStopped(program, tooMuch) ? "stopped" : "NOT STOPPED");
    }
  }

  /** The median, and the lowest and the highest. */
  private static String spread(double[] ratios) {
    Arrays.sort(ratios);
    int last = ratios.length - 1;
    return String.format(
        Locale.ROOT, "%6.2f (%.2f to %.2f)", ratios[ratios.length / 2], ratios[0], ratios[last]);
  }

  private static List<String> arguments(String pattern, double live, double garbage) {
    return List.of(pattern, String.valueOf((long) live), String.valueOf((long) garbage));
  }

  /** Bytes of one element that is kept, with its place in the array of all. */
  private static double size(Program program, String pattern) {
    int count = 10_000;
    try (Isolate isolate = program.isolate().arguments(arguments(pattern, count, 0)).build()) {
      isolate.run();
      return (double) isolate.liveMemory() / count;
    }
  }

  private static double seconds(Isolate.Builder limits, List<String> arguments) {
    System.gc();
    long start = System.nanoTime();
    execute(limits, arguments);
    return (System.nanoTime() - start) / 1e9;
  }

  private static boolean isStopped(Program program, List<String> arguments) {
    try {
      execute(program.isolate().memory(LIMIT), arguments);
      return false;
    } catch (MemoryExhausted e) {
      return true;
    }
  }

  private static void execute(Isolate.Builder limits, List<String> arguments) {
    try (Isolate isolate = limits.arguments(arguments).build()) {
      isolate.run();
    }
  }
}
