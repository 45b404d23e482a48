package dev.cayo.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with units, as people write them on a command line. Null stands for what is no such
 * number.
 */
final class Units {
  private Units() {}

  /** A number of 1 or more; {@code 1_000_000} is one too. */
  static @Nullable Long count(String text) {
    return scaled(text, 1);
  }

  /** {@code 64M}: bytes, or units of 1024 to the power of 1 to 3. */
  static @Nullable Long bytes(String text) {
    int length = text.length();
    long unit =
        switch (length == 0 ? ' ' : text.charAt(length - 1)) {
          case 'k', 'K' -> 1L << 10;
          case 'm', 'M' -> 1L << 20;
          case 'g', 'G' -> 1L << 30;
          default -> 1;
        };
    return scaled(unit == 1 ? text : text.substring(0, length - 1), unit);
  }

  /** {@code 500ms}, {@code 2s}, {@code 5m}; without a unit, seconds. */
  static @Nullable Duration duration(String text) {
    long unit = 1000;
    String number = text;
    if (text.endsWith("ms")) {
      unit = 1;
      number = text.substring(0, text.length() - 2);
    } else if (text.endsWith("s") || text.endsWith("m")) {
      unit = text.endsWith("m") ? 60_000 : 1000;
      number = text.substring(0, text.length() - 1);
    }
    Long millis = scaled(number, unit);
    // What does not fit into nanoseconds, 292 years, is no limit that anybody means.
    return millis == null || millis > Long.MAX_VALUE / 2_000_000 ? null : Duration.ofMillis(millis);
  }

  private static @Nullable Long scaled(String text, long unit) {
    String digits = text.replace("_", "");
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    try {
      long value = Math.multiplyExact(Long.parseLong(digits), unit);
      return value == 0 ? null : value;
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }
}
