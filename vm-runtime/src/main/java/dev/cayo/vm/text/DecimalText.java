package dev.cayo.vm.text;

/** The decimal digits of an Int, with a minus sign where it is negative: ASCII. */
public final class DecimalText {
  /** The most characters. */
  public static final int MAX_LENGTH = 20;

  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    for (int i = 0; i < 100; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
    }
  }

  private DecimalText() {}

  /** How many characters there are. */
  public static int length(long value) {
    int sign = value < 0 ? 1 : 0;
    long negative = value < 0 ? value : -value;
    long bound = -10;
    for (int digits = 1; digits < MAX_LENGTH - 1; digits++) {
      if (negative > bound) {
        return digits + sign;
      }
      bound *= 10;
    }
    return MAX_LENGTH - 1 + sign;
  }

  /**
   * Writes them into a buffer of scalars that have one byte each.
   *
   * @param end the index after the last of them
   */
  public static void write(long value, byte[] buffer, int end) {
    int at = end;
    long rest = value < 0 ? value : -value;
    while (rest <= Integer.MIN_VALUE) {
      long quotient = rest / 100;
      at = pair(buffer, at, (int) (quotient * 100 - rest));
      rest = quotient;
    }
    int small = (int) rest;
    while (small <= -100) {
      int quotient = small / 100;
      at = pair(buffer, at, quotient * 100 - small);
      small = quotient;
    }
    if (small <= -10) {
      at = pair(buffer, at, -small);
    } else {
      buffer[--at] = (byte) ('0' - small);
    }
    if (value < 0) {
      buffer[at - 1] = '-';
    }
  }

  private static int pair(byte[] buffer, int end, int number) {
    buffer[end - 1] = ONES[number];
    buffer[end - 2] = TENS[number];
    return end - 2;
  }
}
