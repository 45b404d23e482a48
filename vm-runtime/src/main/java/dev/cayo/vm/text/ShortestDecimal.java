package dev.cayo.vm.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The shortest decimal that rounds to a given Float; of those the closest to it, and of two as
 * close the even one. The method is Schubfach (Raffaello Giulietti, "The Schubfach way to render
 * doubles", 2020): the number and the bounds of what rounds to it are multiplied by a power of ten,
 * of which 126 bits suffice.
 *
 * @param digits without trailing zeros
 * @param exponent of ten
 */
record ShortestDecimal(long digits, int exponent) {
  private static final int FRACTION_BITS = 52;
  private static final int MIN_EXPONENT = -1074;
  private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
  private static final long MASK_63 = Long.MAX_VALUE;

  private static final int MIN_POWER = -324;
  private static final int MAX_POWER = 292;

  /**
   * Powers met so far. Written without locks: each holds final fields only, and any two for the
   * same power are equal.
   */
  private static final @Nullable Power[] POWERS = new Power[MAX_POWER - MIN_POWER + 1];

  /** The highest 126 bits of 10^-k, rounded up, as 63 and 63. */
  private record Power(long high, long low) {}

  /** The decimal for a finite positive number. */
  static ShortestDecimal of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> FRACTION_BITS);
    long fraction = bits & HIDDEN_BIT - 1;
    long significand = biased == 0 ? fraction : fraction | HIDDEN_BIT;
    int exponent = Math.max(biased, 1) - 1 + MIN_EXPONENT;
    return shorten(significand, exponent, fraction == 0 && biased > 1);
  }

  /**
   * @param atPowerOfTwo the neighbour below is half as far as the one above
   */
  private static ShortestDecimal shorten(long significand, int exponent, boolean atPowerOfTwo) {
    long odd = significand & 1;
    int k = atPowerOfTwo ? floorLog10ThreeQuarters(exponent) : floorLog10(exponent);
    int shift = exponent + floorLog2OfPowerOfTen(-k) + 2;
    Power power = power(k);
    long middle = significand << 2;
    long lower = scaled(power, middle - (atPowerOfTwo ? 1 : 2) << shift);
    long value = scaled(power, middle << shift);
    long upper = scaled(power, middle + 2 << shift);
    long floor = value >> 2;
    if (floor >= 10) {
      long tens = floor / 10;
      boolean below = lower + odd <= tens * 10 << 2;
      boolean above = ((tens + 1) * 10 << 2) + odd <= upper;
      if (below != above) {
        return trimmed(below ? tens : tens + 1, k + 1);
      }
    }
    boolean below = lower + odd <= floor << 2;
    boolean above = (floor + 1 << 2) + odd <= upper;
    if (below != above) {
      return trimmed(below ? floor : floor + 1, k);
    }
    long half = value - (2 * floor + 1 << 1);
    return trimmed(half < 0 || half == 0 && (floor & 1) == 0 ? floor : floor + 1, k);
  }

  private static ShortestDecimal trimmed(long digits, int exponent) {
    long rest = digits;
    int power = exponent;
    while (rest % 10 == 0) {
      rest /= 10;
      power++;
    }
    return new ShortestDecimal(rest, power);
  }

  /** The product with a power, divided by 2^127 and rounded to odd. */
  private static long scaled(Power power, long factor) {
    long carried = Math.multiplyHigh(power.low, factor);
    long lowProduct = power.high * factor;
    long middle = (lowProduct >>> 1) + carried;
    long high = Math.multiplyHigh(power.high, factor) + (middle >>> 63);
    return high | (middle & MASK_63) + MASK_63 >>> 63;
  }

  private static Power power(int k) {
    Power known = POWERS[k - MIN_POWER];
    if (known == null) {
      known = computePower(k);
      POWERS[k - MIN_POWER] = known;
    }
    return known;
  }

  private static Power computePower(int k) {
    BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
    int length = ten.bitLength();
    BigInteger bits =
        k > 0
            ? BigInteger.ONE.shiftLeft(125 + length).divide(ten)
            : ten.shiftLeft(Math.max(126 - length, 0)).shiftRight(Math.max(length - 126, 0));
    BigInteger rounded = bits.add(BigInteger.ONE);
    return new Power(rounded.shiftRight(63).longValueExact(), rounded.longValue() & MASK_63);
  }

  /** floor(log10(2^e)). */
  private static int floorLog10(int e) {
    return (int) (e * 661_971_961_083L >> 41);
  }

  /** floor(log10(3/4 · 2^e)). */
  private static int floorLog10ThreeQuarters(int e) {
    return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
  }

  /** floor(log2(10^e)). */
  private static int floorLog2OfPowerOfTen(int e) {
    return (int) (e * 913_124_641_741L >> 38);
  }
}
