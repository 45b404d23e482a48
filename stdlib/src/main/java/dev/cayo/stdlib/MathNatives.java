package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.Pure;

/**
 * The natives of std.math: StrictMath's functions, whose results have the same bits on every host.
 */
@Pure
public final class MathNatives {
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  private MathNatives() {}

  public static double cbrt(Context context, double x) {
    return StrictMath.cbrt(x);
  }

  public static double hypot(Context context, double x, double y) {
    return StrictMath.hypot(x, y);
  }

  public static double exp(Context context, double x) {
    return StrictMath.exp(x);
  }

  public static double log(Context context, double x) {
    return StrictMath.log(x);
  }

  public static double log10(Context context, double x) {
    return StrictMath.log10(x);
  }

  /** Splits off the power of two, so that those come out exact. */
  public static double log2(Context context, double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return StrictMath.log(x);
    }
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    int exponent = Math.getExponent(normal);
    double rest = StrictMath.scalb(normal, -exponent);
    int shift = x < Double.MIN_NORMAL ? exponent - 54 : exponent;
    return rest == 1 ? shift : shift + StrictMath.log(rest) / LN2;
  }

  public static double sin(Context context, double x) {
    return StrictMath.sin(x);
  }

  public static double cos(Context context, double x) {
    return StrictMath.cos(x);
  }

  public static double tan(Context context, double x) {
    return StrictMath.tan(x);
  }

  public static double asin(Context context, double x) {
    return StrictMath.asin(x);
  }

  public static double acos(Context context, double x) {
    return StrictMath.acos(x);
  }

  public static double atan(Context context, double x) {
    return StrictMath.atan(x);
  }

  public static double atan2(Context context, double y, double x) {
    return StrictMath.atan2(y, x);
  }

  public static double sinh(Context context, double x) {
    return StrictMath.sinh(x);
  }

  public static double cosh(Context context, double x) {
    return StrictMath.cosh(x);
  }

  public static double tanh(Context context, double x) {
    return StrictMath.tanh(x);
  }
}
