package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.Pure;
import dev.cayo.vm.text.UnicodeTables;

/** The natives of Char. */
@Pure
public final class CharNatives {
  private CharNatives() {}

  public static boolean isLetter(Context context, int self) {
    return UnicodeTables.isLetter(self);
  }

  public static boolean isDigit(Context context, int self) {
    return UnicodeTables.isDigit(self);
  }

  public static boolean isWhitespace(Context context, int self) {
    return UnicodeTables.isWhitespace(self);
  }

  public static boolean isUpper(Context context, int self) {
    return UnicodeTables.isUpper(self);
  }

  public static boolean isLower(Context context, int self) {
    return UnicodeTables.isLower(self);
  }

  public static int upper(Context context, int self) {
    return UnicodeTables.upper(self);
  }

  public static int lower(Context context, int self) {
    return UnicodeTables.lower(self);
  }
}
