package dev.cayo.benchmarks.peers;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text: building strings and looking at their characters. */
final class Strings {
  private Strings() {}

  static long benchmark(int size) {
    return Harness.mix(digits(size), lines(size / 4));
  }

  /** Numbers in a row, and the sum of their digits. */
  private static int digits(int count) {
    StringBuilder builder = new StringBuilder();
    for (int i = 0; i < count; i++) {
      builder.append(i).append(',');
    }
    String text = builder.toString();
    int sum = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        sum += c - '0';
      }
    }
    return sum;
  }

  /** Lines put together of parts, and taken apart again. */
  private static long lines(int count) {
    String rows =
        IntStream.range(0, count)
            .mapToObj(i -> "row " + i + ": " + i * 7 + " of " + (count - i))
            .collect(Collectors.joining("\n"));
    String text = rows.toUpperCase(Locale.ROOT).replace("OF", "from");
    long checksum = text.length();
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(':');
      checksum = Harness.mix(checksum, Integer.parseInt(line.substring(4, colon)) + line.length());
    }
    return checksum;
  }
}
