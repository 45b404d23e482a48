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
 * memory cost, against the same run without a limit.
 */
final class GarbageCost {
  private static final long LIMIT = 32L << 20;
  private static final int TIMES = 100;

  private GarbageCost() {}

  static void run(int rounds) {
    Program program = Programs.load("garbage");
    System.out.println("kept        limited / unlimited (median of " + rounds + ")   102 % live");
    for (String pattern : List.of("nodes", "strings", "lists", "numbers")) {
      double size = size(program, pattern);
      List<String> most = arguments(pattern, 0.9 * LIMIT / size, (double) TIMES * LIMIT / size);
      double[] ratios = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        double without = seconds(program, most, Limits.UNLIMITED);
        ratios[i] = seconds(program, most, LIMIT) / without;
      }
      Arrays.sort(ratios);
      System.out.printf(
          Locale.ROOT,
          "%-10s %6.2f (%.2f to %.2f)   %s%n",
          pattern,
          ratios[rounds / 2],
          ratios[0],
          ratios[rounds - 1],
          isStopped(program, arguments(pattern, 1.02 * LIMIT / size, 0))
              ? "stopped"
              : "NOT STOPPED");
    }
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

  private static double seconds(Program program, List<String> arguments, long memory) {
    System.gc();
    long start = System.nanoTime();
    execute(program, arguments, memory);
    return (System.nanoTime() - start) / 1e9;
  }

  private static boolean isStopped(Program program, List<String> arguments) {
    try {
      execute(program, arguments, LIMIT);
      return false;
    } catch (MemoryExhausted e) {
      return true;
    }
  }

  private static void execute(Program program, List<String> arguments, long memory) {
    try (Isolate isolate = program.isolate().memory(memory).arguments(arguments).build()) {
      isolate.run();
    }
  }
}
