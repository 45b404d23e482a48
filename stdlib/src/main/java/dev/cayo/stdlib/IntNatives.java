package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.Pure;
import dev.cayo.vm.text.Text;

/** The natives of Int. */
public final class IntNatives {
  private IntNatives() {}

  @Pure
  public static long countOneBits(Context context, long self) {
    return Long.bitCount(self);
  }

  @Pure
  public static long countLeadingZeroBits(Context context, long self) {
    return Long.numberOfLeadingZeros(self);
  }

  @Pure
  public static long countTrailingZeroBits(Context context, long self) {
    return Long.numberOfTrailingZeros(self);
  }

  /** NaN has one pattern in the language. */
  @Pure
  public static double bitsToFloat(Context context, long self) {
    double value = Double.longBitsToDouble(self);
    return Double.isNaN(value) ? Double.NaN : value;
  }

  public static Text digits(Context context, long self, long radix) {
    String digits = Long.toString(self, checkRadix(radix));
    Sizes.text(context, digits.length(), 1);
    return Text.of(digits);
  }

  /** The base, if it is one that digits and letters can write. */
  static int checkRadix(long radix) {
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      throw GuestException.of("ArgumentError", "the base must be from 2 to 36, got " + radix);
    }
    return (int) radix;
  }
}
