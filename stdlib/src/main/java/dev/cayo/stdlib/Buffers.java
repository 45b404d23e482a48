package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.text.DecimalText;
import dev.cayo.vm.text.Text;

/**
 * Writes into the buffers of StringBuilder, in which each character takes so many bytes: its width.
 * Indices count characters.
 */
final class Buffers {
  /** Says that something does not fit, or is to be written as a text. */
  static final long NO_ROOM = -1;

  private Buffers() {}

  /** Writes an Int; gives the index after it. */
  static long put(long value, byte[] buffer, long at, long width) {
    long end = at + DecimalText.length(value);
    if (width != 1 || end > buffer.length) {
      return NO_ROOM;
    }
    DecimalText.write(value, buffer, (int) end);
    return end;
  }

  /** Writes a Char; gives the index after it. */
  static long put(int scalar, byte[] buffer, long at, long width) {
    if (Text.widthOf(scalar) > width || (at + 1) * width > buffer.length) {
      return NO_ROOM;
    }
    Text.put(buffer, (int) at, (int) width, scalar);
    return at + 1;
  }

  /** Writes a text; gives the index after it. */
  static long put(Context context, Text text, byte[] buffer, long at, long width) {
    int length = text.length();
    long end = at + length;
    if (text.width() > width || end * width > buffer.length) {
      return NO_ROOM;
    }
    Sizes.copy(context, length * width);
    for (int from = 0, to; from < length; from = to) {
      to = Parts.end(context, from, length);
      text.copyPartTo(from, to, buffer, (int) at + from, (int) width);
    }
    return end;
  }
}
