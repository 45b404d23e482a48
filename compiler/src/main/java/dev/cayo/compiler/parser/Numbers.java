package dev.cayo.compiler.parser;

import org.jspecify.annotations.Nullable;

/** The values of integer literals, and what may be wrong with one. */
final class Numbers {
  private Numbers() {}

  /** Whether the text of a number token is an integer as the language writes them. */
  static boolean isInteger(String written) {
    if (isBitPattern(written)) {
      int radix = radix(written);
      return written.length() > 2 && isDigits(written, 2, radix);
    }
    boolean leadingZero = written.length() > 1 && written.charAt(0) == '0';
    return !leadingZero && isDigits(written, 0, 10);
  }

  static boolean isBitPattern(String written) {
    return written.length() > 1
        && written.charAt(0) == '0'
        && "xXbB".indexOf(written.charAt(1)) >= 0;
  }

  private static int radix(String written) {
    return Character.toLowerCase(written.charAt(1)) == 'x' ? 16 : 2;
  }

  /** Digits with underscores between them. */
  private static boolean isDigits(String written, int start, int radix) {
    boolean digit = false;
    for (int i = start; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '_' ? i == start : !isDigit(c, radix)) {
        return false;
      }
      digit = c != '_';
    }
    return digit;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  /** The value of hexadecimal or binary digits of at most 64 bits. */
  static @Nullable Long bitPattern(String digits) {
    int radix = radix(digits);
    int start = firstSignificant(digits, 2);
    int most = radix == 16 ? 16 : 64;
    if (digits.length() - start > most) {
      return null;
    }
    return start == digits.length() ? 0L : Long.parseUnsignedLong(digits.substring(start), radix);
  }

  static @Nullable Long decimal(String digits, boolean negative) {
    if (digits.length() > 19) {
      return null;
    }
    try {
      return Long.parseLong(negative ? "-" + digits : digits);
    } catch (NumberFormatException e) {
      return null; // one of the numbers of 19 digits that are too large
    }
  }

  private static int firstSignificant(String digits, int start) {
    int i = start;
    while (i < digits.length() && digits.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  /** Whether the part before an exponent is other than zero. */
  static boolean hasNonZeroDigit(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == 'e' || c == 'E') {
        return false;
      }
      if (c >= '1' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** What to write instead of a number that is none. */
  static String hint(String written) {
    String lower = written.toLowerCase(java.util.Locale.ROOT);
    if (lower.matches("0[0-9_]+")) {
      return "a leading zero has no meaning: write the number without it";
    }
    if (lower.startsWith("0o")) {
      return "there are no octal numbers: write it in hexadecimal, `0x…`, or decimal";
    }
    if (lower.matches("[0-9_]+[lu]+|[0-9_.]+[fd]")) {
      return "numbers have no suffix";
    }
    if (lower.endsWith("_")) {
      return "an underscore stands between digits";
    }
    return isBitPattern(written)
        ? "digits after `0x` are 0 to 9 and a to f, after `0b` 0 and 1"
        : "a name cannot begin with a digit";
  }
}
