package dev.cayo.benchmarks.peers;

/** Text: building strings and looking at their characters. */
final class Strings {
  private Strings() {}

  public static void main(String[] args) {
    Harness.rounds(args, () -> digits(20_000));
  }

  private static long digits(int count) {
    StringBuilder builder = new StringBuilder();
    for (int i = 0; i < count; i++) {
      builder.append(i).append(',');
    }
    String text = builder.toString();
    long sum = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        sum += c - '0';
      }
    }
    return sum;
  }
}
