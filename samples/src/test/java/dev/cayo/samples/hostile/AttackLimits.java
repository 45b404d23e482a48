package dev.cayo.samples.hostile;

import java.time.Duration;
import java.util.Arrays;

/**
 * What an attack may use. Small, so that the whole corpus is soon done.
 *
 * @param fuel instructions
 * @param memory live bytes
 * @param depth slots of open calls
 * @param deadline null for none
 * @param output bytes
 */
record AttackLimits(long fuel, long memory, long depth, Duration deadline, long output) {
  static final AttackLimits USUAL = new AttackLimits(1_000_000, 8L << 20, 100_000, null, 1L << 20);

  /** {@code fuel=5M memory=16M depth=100 deadline=50ms output=1k}, in any order, none needed. */
  static AttackLimits parse(String text) {
    AttackLimits limits = USUAL;
    for (String part :
        Arrays.stream(text.trim().split("\\s+", -1)).filter(p -> !p.isEmpty()).toList()) {
      String[] pair = part.split("=", -1);
      limits = limits.with(pair[0], pair[1]);
    }
    return limits;
  }

  private AttackLimits with(String name, String value) {
    return switch (name) {
      case "fuel" -> new AttackLimits(number(value), memory, depth, deadline, output);
      case "memory" -> new AttackLimits(fuel, number(value), depth, deadline, output);
      case "depth" -> new AttackLimits(fuel, memory, number(value), deadline, output);
      case "deadline" ->
          new AttackLimits(
              Long.MAX_VALUE,
              memory,
              depth,
              Duration.ofMillis(Long.parseLong(value.replace("ms", ""))),
              output);
      case "output" -> new AttackLimits(fuel, memory, depth, deadline, number(value));
      default -> throw new IllegalArgumentException("limit " + name);
    };
  }

  private static long number(String text) {
    String digits = text.replace("_", "");
    int last = digits.length() - 1;
    return switch (digits.charAt(last)) {
      case 'k' -> Long.parseLong(digits.substring(0, last)) << 10;
      case 'M' -> Long.parseLong(digits.substring(0, last)) << 20;
      default -> Long.parseLong(digits);
    };
  }
}
