package dev.cayo.stdlib;

import dev.cayo.vm.text.Text;

/** Reads a whole number: an optional sign and digits, in ASCII. */
final class IntParser {
  enum Outcome {
    VALID,
    MALFORMED,
    TOO_LARGE
  }

  /** So many digits fit in any base. */
  private static final int ALWAYS_FIT = 12;

  private final Text text;
  private final int radix;
  private final Slices slices;
  private long value;

  IntParser(Text text, int radix, Slices slices) {
    this.text = text;
    this.radix = radix;
    this.slices = slices;
  }

  /** The number, after a valid parse. */
  long value() {
    return value;
  }

  Outcome parse() {
    int first = text.isEmpty() ? 0 : text.scalarAt(0);
    boolean negative = first == '-';
    int start = negative || first == '+' ? 1 : 0;
    if (start == text.length()) {
      return Outcome.MALFORMED;
    }
    long limit = negative ? Long.MIN_VALUE : -Long.MAX_VALUE;
    long sum = 0;
    boolean fits = true;
    int length = text.length();
    for (int at = start, end; at < length; at = end) {
      end = at + slices.room(length - at);
      slices.took(end - at);
      for (int i = at; i < end; i++) {
        int digit = digit(text.scalarAt(i));
        if (digit >= radix) {
          return Outcome.MALFORMED;
        }
        fits = i - start < ALWAYS_FIT || (fits && fits(sum, digit, limit));
        sum = sum * radix - digit;
      }
    }
    value = negative ? sum : -sum;
    return fits ? Outcome.VALID : Outcome.TOO_LARGE;
  }

  private boolean fits(long sum, int digit, long limit) {
    return sum >= limit / radix && sum * radix >= limit + digit;
  }

  /** The value of a digit or letter; 36 for anything else. */
  private static int digit(int scalar) {
    if (scalar >= '0' && scalar <= '9') {
      return scalar - '0';
    }
    int folded = scalar | 0x20;
    return folded >= 'a' && folded <= 'z' ? folded - 'a' + 10 : 36;
  }
}
