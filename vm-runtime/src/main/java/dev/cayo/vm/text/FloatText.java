package dev.cayo.vm.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal text of Floats, the same on every JDK (that of OpenJDK 17's {@code Double.toString} is
 * sometimes longer than needed).
 *
 * <p>Printing gives the shortest digits that read back as the same number, and of those the nearest
 * to it: plain with at least one digit after the point for 1e-7 ≤ |x| < 1e21, else with an exponent
 * ({@code 1.5e300}, {@code 1e21}, {@code 5e-324}).
 */
public final class FloatText {
  /** The most digits after the point that {@link #fixed} gives. */
  public static final int MAX_FIXED_DIGITS = 1000;

  private static final int MIN_PLAIN_EXPONENT = -7;
  private static final int MAX_PLAIN_EXPONENT = 21;

  private FloatText() {}

  /** The shortest text. */
  public static String print(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    StringBuilder text = new StringBuilder(26);
    if (value < 0 || value == 0 && 1 / value < 0) {
      text.append('-');
    }
    double magnitude = Math.abs(value);
    if (magnitude < 1e15 && magnitude == (long) magnitude) {
      return text.append((long) magnitude).append(".0").toString();
    }
    ShortestDecimal decimal = ShortestDecimal.of(magnitude);
    return layOut(text, Long.toString(decimal.digits()), decimal.exponent()).toString();
  }

  /** Appends digits · 10^exponent. */
  private static StringBuilder layOut(StringBuilder text, String digits, int exponent) {
    int count = digits.length();
    int point = count + exponent;
    if (point <= MIN_PLAIN_EXPONENT || point > MAX_PLAIN_EXPONENT) {
      text.append(digits.charAt(0));
      if (count > 1) {
        text.append('.').append(digits, 1, count);
      }
      return text.append('e').append(point - 1);
    }
    if (point <= 0) {
      return text.append("0.").append("0".repeat(-point)).append(digits);
    }
    if (point >= count) {
      return text.append(digits).append("0".repeat(point - count)).append(".0");
    }
    return text.append(digits, 0, point).append('.').append(digits, point, count);
  }

  /**
   * The exact value rounded to that many digits after the point, half away from zero; never with an
   * exponent. NaN and the infinities as {@link #print}.
   *
   * @param digits 0 to {@link #MAX_FIXED_DIGITS}
   */
  public static String fixed(double value, int digits) {
    if (digits < 0 || digits > MAX_FIXED_DIGITS) {
      throw new IllegalArgumentException("digits: " + digits);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return print(value);
    }
    String text =
        new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).abs().toPlainString();
    return value < 0 || value == 0 && 1 / value < 0 ? "-" + text : text;
  }

  /**
   * Whether a text is a decimal number: an optional sign, digits with an optional point among or
   * around them, an optional exponent; or {@code NaN} or {@code Infinity}. No spaces.
   */
  public static boolean isNumber(Text text) {
    int start = afterSign(text, 0);
    if (isWord(text, start, "Infinity") || isWord(text, 0, "NaN")) {
      return true;
    }
    int at = afterDigits(text, start);
    int digits = at - start;
    if (at < text.length() && text.scalarAt(at) == '.') {
      int fraction = at + 1;
      at = afterDigits(text, fraction);
      digits += at - fraction;
    }
    if (digits == 0) {
      return false;
    }
    if (at < text.length() && (text.scalarAt(at) | 0x20) == 'e') {
      int exponent = afterSign(text, at + 1);
      at = afterDigits(text, exponent);
      if (at == exponent) {
        return false;
      }
    }
    return at == text.length();
  }

  /** The nearest Float to a text for which {@link #isNumber} holds. */
  public static double parse(Text text) {
    return Double.parseDouble(text.toString());
  }

  private static boolean isWord(Text text, int at, String word) {
    return text.length() - at == word.length() && text.startsWith(Text.of(word), at);
  }

  private static int afterSign(Text text, int at) {
    boolean sign = at < text.length() && (text.scalarAt(at) == '-' || text.scalarAt(at) == '+');
    return sign ? at + 1 : at;
  }

  private static int afterDigits(Text text, int from) {
    int at = from;
    while (at < text.length() && text.scalarAt(at) >= '0' && text.scalarAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
