package dev.cayo.benchmarks.isolates;

import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Host bytes for each counted byte: live heap after a collection, for ways to fill memory. */
final class MemoryPatterns {
  private static final List<String> PATTERNS =
      List.of("nodes", "strings", "boxes", "closures", "counts", "squares", "trees", "points");

  private MemoryPatterns() {}

  static void run() {
    Program program = Programs.load("patterns");
    System.out.println("pattern     counted bytes   host bytes   host / counted");
    measure(program, "nodes");
    for (String pattern : PATTERNS) {
      long[] bytes = measure(program, pattern);
      System.out.printf(
          Locale.ROOT,
          "%-10s %14d %12d %10.2f%n",
          pattern,
          bytes[0],
          bytes[1],
          (double) bytes[1] / bytes[0]);
    }
  }

  /** Counted and host bytes. */
  static long[] measure(Program program, String pattern) {
    long before = usedAfterCollection();
    try (Isolate isolate = program.isolate().arguments(List.of(pattern)).build()) {
      isolate.run();
      return new long[] {isolate.liveMemory(), usedAfterCollection() - before};
    }
  }

  private static long usedAfterCollection() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
