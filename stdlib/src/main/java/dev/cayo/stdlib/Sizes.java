package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.text.Text;

/**
 * What natives pay for memory and work, in the terms of the ISA; always before the memory is taken.
 */
final class Sizes {
  /** Bytes that are copied for one unit of fuel. */
  private static final int BYTES_PER_UNIT = 16;

  /** ASCII characters that are looked at for one unit of fuel. */
  static final int ASCII_PER_UNIT = 8;

  /** Fuel for finding, cutting out or writing one piece of a text, beside its characters. */
  static final int PER_PIECE = 8;

  private Sizes() {}

  /**
   * Pays for a text.
   *
   * @return the length, which a host array can have
   */
  static int text(Context context, long length, int width) {
    if (length > Text.MAX_LENGTH) {
      throw tooLong();
    }
    copy(context, length * width);
    context.allocate(MemorySizes.TEXT + length * width);
    return (int) length;
  }

  static GuestException tooLong() {
    return GuestException.of("ArgumentError", "the string would be too long");
  }

  /** Pays for an array of bytes. */
  static void bytes(Context context, long length) {
    copy(context, length);
    context.allocate(MemorySizes.ARRAY + length);
  }

  /** Pays for an array of characters. */
  static void chars(Context context, long length) {
    copy(context, 4 * length);
    context.allocate(MemorySizes.ARRAY + 4 * length);
  }

  /** Pays for an array of texts, which have so many bytes together. */
  static void texts(Context context, long count, long bytes) {
    copy(context, bytes);
    context.charge(count * PER_PIECE);
    context.allocate(MemorySizes.ARRAY + count * (MemorySizes.SLOT + MemorySizes.TEXT) + bytes);
  }

  /** Pays for moving bytes. */
  static void copy(Context context, long bytes) {
    long units = bytes / BYTES_PER_UNIT;
    if (units != 0) {
      context.charge(units);
    }
  }
}
