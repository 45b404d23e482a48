package dev.cayo.benchmarks.peers;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collections: counting words in a map. */
final class Counting {
  private Counting() {}

  public static void main(String[] args) {
    Harness.rounds(args, () -> count(50_000));
  }

  private static long count(int words) {
    Map<String, Long> counts = new LinkedHashMap<>();
    long seed = 42;
    for (int i = 0; i < words; i++) {
      seed = (seed * 1_103_515_245L + 12_345) % 2_147_483_648L;
      counts.merge("w" + seed / 65_536 % 1_000, 1L, Long::sum);
    }
    long result = counts.size();
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      result = (result * 31 + entry.getKey().length() * entry.getValue()) % 1_000_000_007L;
    }
    return result;
  }
}
