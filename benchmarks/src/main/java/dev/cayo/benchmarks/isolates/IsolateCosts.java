package dev.cayo.benchmarks.isolates;

import java.util.List;

/**
 * Measures isolates, on the collector that the JVM was started with: {@code IsolateCosts [patterns]
 * [garbage] [latency] [start]}, all without arguments.
 */
public final class IsolateCosts {
  private static final int ROUNDS = 3;
  private static final int TRIES = 1000;

  private IsolateCosts() {}

  /** See the class. */
  public static void main(String[] args) {
    List<String> parts =
        args.length == 0 ? List.of("patterns", "garbage", "latency", "start") : List.of(args);
    for (String part : parts) {
      switch (part) {
        case "patterns" -> MemoryPatterns.run();
        case "garbage" -> GarbageCost.run(ROUNDS);
        case "latency" -> StopLatency.run(TRIES);
        case "start" -> StartTimes.run();
        default -> throw new IllegalArgumentException("no measurement " + part);
      }
      System.out.println();
    }
  }
}
