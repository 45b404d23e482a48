package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.Pure;
import dev.cayo.vm.text.FloatText;
import dev.cayo.vm.text.Text;

/** The natives of Float. Elementary functions are StrictMath's: the same bits on every host. */
public final class FloatNatives {
  private FloatNatives() {}

  public static long round(Context context, double self) {
    double magnitude = StrictMath.abs(self);
    double whole = StrictMath.floor(magnitude);
    double rounded = magnitude - whole >= 0.5 ? whole + 1 : whole;
    double signed = self < 0 ? -rounded : rounded;
    if (signed >= -0x1p63 && signed < 0x1p63) {
      return (long) signed;
    }
    throw GuestException.of("OverflowError", FloatText.print(self) + " does not fit in an Int");
  }

  @Pure
  public static double floor(Context context, double self) {
    return StrictMath.floor(self);
  }

  @Pure
  public static double ceil(Context context, double self) {
    return StrictMath.ceil(self);
  }

  @Pure
  public static double abs(Context context, double self) {
    return StrictMath.abs(self);
  }

  @Pure
  public static double sqrt(Context context, double self) {
    return StrictMath.sqrt(self);
  }

  @Pure
  public static double pow(Context context, double self, double exponent) {
    return StrictMath.pow(self, exponent);
  }

  @Pure
  public static long toBits(Context context, double self) {
    return Double.doubleToLongBits(self);
  }

  public static Text toFixed(Context context, double self, long digits) {
    if (digits < 0 || digits > FloatText.MAX_FIXED_DIGITS) {
      throw GuestException.of(
          "ArgumentError",
          "the number of digits must be from 0 to "
              + FloatText.MAX_FIXED_DIGITS
              + ", got "
              + digits);
    }
    // Exact decimal digits take time in proportion to the square of their number.
    long all = digits + Math.max(0, Math.getExponent(self)) / 3;
    context.charge(digits + (all * all >> 5));
    String text = FloatText.fixed(self, (int) digits);
    Sizes.text(context, text.length(), 1);
    return Text.of(text);
  }
}
