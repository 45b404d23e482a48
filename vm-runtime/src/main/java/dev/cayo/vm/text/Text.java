package dev.cayo.vm.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A guest string: an immutable sequence of Unicode scalar values (no surrogates), held with 1, 2 or
 * 4 bytes each, the narrowest that fits all of them. So equal strings have equal bytes, and every
 * scalar is reached in constant time. The hash code and the order are by scalar and the same on
 * every host.
 */
public final class Text implements Comparable<Text> {

  /** What stands for malformed input. */
  public static final int REPLACEMENT = 0xFFFD;

  /** The longest string; longer ones cannot be asked for. */
  public static final int MAX_LENGTH = Integer.MAX_VALUE / 4 - 16;

  public static final Text EMPTY = new Text(new byte[0], 1).shared();

  private static final int SHARED = -1 >>> 2;

  private static final Text[] LATIN = latin();

  /** Scalars in little-endian order. */
  private final byte[] bytes;

  /** The two low bits: log2 of the width. The others: the last trace of the heap that came by. */
  private int state;

  /** 0 while not computed. */
  private int hash;

  private Text(byte[] bytes, int width) {
    this.bytes = bytes;
    this.state = width >> 1;
  }

  private static Text[] latin() {
    Text[] texts = new Text[256];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new Text(new byte[] {(byte) i}, 1).shared();
    }
    return texts;
  }

  /** The text of a host string; a lone surrogate becomes U+FFFD. */
  public static Text of(String string) {
    int length = string.length();
    for (int i = 0; i < length; i++) {
      if (string.charAt(i) > 0xFF) {
        return ofWide(string);
      }
    }
    return ofOwned(string.getBytes(StandardCharsets.ISO_8859_1), 1);
  }

  private static Text ofWide(String string) {
    int[] scalars = string.codePoints().map(c -> isSurrogate(c) ? REPLACEMENT : c).toArray();
    return ofScalars(scalars, 0, scalars.length);
  }

  /** The decimal text of an Int. */
  public static Text of(long value) {
    byte[] bytes = new byte[DecimalText.length(value)];
    DecimalText.write(value, bytes, bytes.length);
    return ofOwned(bytes, 1);
  }

  /** The text of one scalar value. */
  public static Text ofScalar(int scalar) {
    if (scalar >= 0 && scalar < LATIN.length) {
      return LATIN[scalar];
    }
    byte[] bytes = new byte[widthOf(scalar)];
    put(bytes, 0, bytes.length, scalar);
    return new Text(bytes, bytes.length);
  }

  /** The text of a part of an array of scalar values. */
  public static Text ofScalars(int[] scalars, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= scalars[i];
    }
    int width = widthOf(all);
    byte[] bytes = new byte[(to - from) * width];
    for (int i = from; i < to; i++) {
      put(bytes, i - from, width, scalars[i]);
    }
    return ofOwned(bytes, width);
  }

  /** The text of UTF-8; each malformed part becomes U+FFFD. */
  public static Text ofUtf8(byte[] utf8) {
    return ofUtf8(utf8, 0, utf8.length);
  }

  /** The text of a part of an array in UTF-8; each malformed part becomes U+FFFD. */
  public static Text ofUtf8(byte[] utf8, int from, int to) {
    return new Utf8Decoder(utf8, from, to).decode();
  }

  /** The text of a part of an array in UTF-8, or null where it is malformed. */
  public static @Nullable Text ofValidUtf8(byte[] utf8, int from, int to) {
    Utf8Decoder decoder = new Utf8Decoder(utf8, from, to);
    Text text = decoder.decode();
    return decoder.malformed() ? null : text;
  }

  /**
   * The text of the first scalars in a buffer of that width, as {@link #copyTo} fills it. The
   * buffer is copied, and narrowed where that is possible.
   */
  public static Text ofBuffer(byte[] buffer, int from, int to, int width) {
    int narrow = narrowest(buffer, from, to, width);
    byte[] bytes = new byte[(to - from) * narrow];
    copy(buffer, width, from, bytes, narrow, 0, to - from);
    return ofOwned(bytes, narrow);
  }

  /** The text over these bytes, which nobody else keeps and which need that width. */
  static Text ofOwned(byte[] bytes, int width) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    return bytes.length == 1 ? LATIN[bytes[0] & 0xFF] : new Text(bytes, width);
  }

  /** Whether a number is a Unicode scalar value. */
  public static boolean isScalar(long value) {
    return value >= 0 && value <= Character.MAX_CODE_POINT && !isSurrogate((int) value);
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** The bytes that a scalar value needs in a text. */
  public static int widthOf(int scalar) {
    if (scalar >>> 8 == 0) {
      return 1;
    }
    return scalar >>> 16 == 0 ? 2 : 4;
  }

  /** The number of scalar values. */
  public int length() {
    return bytes.length >> (state & 3);
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The bytes that each scalar value takes: 1, 2 or 4. */
  public int width() {
    return 1 << (state & 3);
  }

  /** Says that it belongs to no isolate: many may have it, and none pays for it. */
  public Text shared() {
    state |= SHARED << 2;
    return this;
  }

  /**
   * Marks it as seen by a trace of the heap.
   *
   * @param trace below 2^30
   * @return whether it was not yet, and belongs to one isolate
   */
  public boolean mark(int trace) {
    int last = state >>> 2;
    if (last == trace || last == SHARED) {
      return false;
    }
    state = trace << 2 | state & 3;
    return true;
  }

  /** The bytes that the scalar values take. */
  public int byteSize() {
    return bytes.length;
  }

  /** The scalar value at an index within the text. */
  public int scalarAt(int index) {
    return width() == 1 ? bytes[index] & 0xFF : get(bytes, index, width());
  }

  /** The part between two indices, {@code 0 <= from <= to <= length}. The bytes are copied. */
  public Text slice(int from, int to) {
    if (from == 0 && to == length()) {
      return this;
    }
    if (from == to) {
      return EMPTY;
    }
    if (width() == 1) {
      return ofOwned(Arrays.copyOfRange(bytes, from, to), 1);
    }
    return ofBuffer(bytes, from, to, width());
  }

  /** Joins texts, whose total length must be at most {@link #MAX_LENGTH}. */
  public static Text concat(Text... parts) {
    long length = 0;
    int width = 1;
    for (Text part : parts) {
      length += part.length();
      width = Math.max(width, part.width());
    }
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException("text too long: " + length);
    }
    return concat(parts, (int) length, width);
  }

  /**
   * Joins texts.
   *
   * @param length of all together
   * @param width the largest of theirs
   */
  public static Text concat(Text[] parts, int length, int width) {
    byte[] bytes = new byte[length * width];
    int at = 0;
    for (Text part : parts) {
      byte[] own = part.bytes;
      if (width == 1 || width == part.width()) {
        System.arraycopy(own, 0, bytes, at, own.length);
        at += own.length;
      } else {
        part.copyTo(bytes, at / width, width);
        at += part.length() * width;
      }
    }
    return ofOwned(bytes, width);
  }

  /**
   * Writes the scalars into a buffer in which each takes {@code bufferWidth} bytes, at least {@link
   * #width()}.
   *
   * @param at the index of the first, in scalars
   */
  public void copyTo(byte[] buffer, int at, int bufferWidth) {
    copy(bytes, width(), 0, buffer, bufferWidth, at, length());
  }

  /** Writes the scalars between two indices into a buffer, as {@link #copyTo}; they must fit. */
  public void copyPartTo(int from, int to, byte[] buffer, int at, int bufferWidth) {
    copy(bytes, width(), from, buffer, bufferWidth, at, to - from);
  }

  void copyOtherCase(byte[] buffer, int from, int to, int first) {
    Bytes.copyOtherCase(bytes, buffer, from, to, first);
  }

  /** Whether some scalar in a buffer needs the width that all have. */
  static boolean needs(byte[] buffer, int length, int width) {
    return narrowest(buffer, 0, length, width) == width;
  }

  /** Rewrites scalars in a buffer with another width, which must fit all of them. */
  public static void copy(
      byte[] from, int fromWidth, int fromAt, byte[] to, int toWidth, int toAt, int count) {
    if (fromWidth == toWidth) {
      System.arraycopy(from, fromAt * fromWidth, to, toAt * toWidth, count * toWidth);
      return;
    }
    for (int i = 0; i < count; i++) {
      put(to, toAt + i, toWidth, get(from, fromAt + i, fromWidth));
    }
  }

  /** The index of the first occurrence at or after an index; -1 where there is none. */
  public int indexOf(Text part, int from) {
    return TextSearch.first(this, part, from, Meter.FREE);
  }

  /** The same, paid for as it goes; the time is linear in both lengths. */
  public int indexOf(Text part, int from, Meter meter) {
    return TextSearch.first(this, part, from, meter);
  }

  /** The index of the last occurrence at or before an index; -1 where there is none. */
  public int lastIndexOf(Text part, int from) {
    return TextSearch.last(this, part, from, Meter.FREE);
  }

  /** The same, paid for as it goes; the time is linear in both lengths. */
  public int lastIndexOf(Text part, int from, Meter meter) {
    return TextSearch.last(this, part, from, meter);
  }

  /** The index of the first of some scalars that has a value; {@code to} where none has. */
  int find(int scalar, int from, int to) {
    int width = width();
    if (width == 1) {
      return scalar >> 8 == 0 ? Bytes.indexOf(bytes, scalar, from, to) : to;
    }
    int at = from;
    while (at < to && get(bytes, at, width) != scalar) {
      at++;
    }
    return at;
  }

  /**
   * The index of the first of some scalars at which a part of two or more may begin, as its first
   * one stands there; {@code to} where there is none.
   */
  int findStart(Text part, int from, int to) {
    int first = part.scalarAt(0);
    int second = part.scalarAt(1);
    return width() == 1 ? Bytes.indexOf(bytes, first, second, from, to) : find(first, from, to);
  }

  /**
   * The index of the first of some scalars that is white space, or that is none.
   *
   * @param space whether white space is skipped, or anything else
   * @return {@code to} where there is none
   */
  public int skip(boolean space, int from, int to) {
    int at = from;
    while (at < to && isSpace(at) == space) {
      at++;
    }
    return at;
  }

  private boolean isSpace(int index) {
    int scalar = scalarAt(index);
    // Most are ASCII and visible.
    return (scalar <= ' ' || scalar >= 0x7F) && UnicodeTables.isWhitespace(scalar);
  }

  /** Whether the scalars between two indices are ASCII. */
  public boolean isAscii(int from, int to) {
    return width() == 1 && Bytes.areAscii(bytes, from, to);
  }

  /** Whether a part stands at an index; false where it does not fit there. */
  public boolean startsWith(Text part, int at) {
    int length = part.length();
    if (at < 0 || at > length() - length || part.width() > width()) {
      return false;
    }
    if (part.width() == width()) {
      return Arrays.equals(
          bytes, at * width(), (at + length) * width(), part.bytes, 0, part.bytes.length);
    }
    for (int i = 0; i < length; i++) {
      if (scalarAt(at + i) != part.scalarAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of the text in UTF-8. */
  public byte[] toUtf8() {
    return toUtf8(0, length());
  }

  /** The bytes of the part between two indices in UTF-8. */
  public byte[] toUtf8(int from, int to) {
    int size = utf8Size(from, to);
    if (size == to - from && width() == 1) {
      return Arrays.copyOfRange(bytes, from, to);
    }
    byte[] utf8 = new byte[size];
    int at = 0;
    for (int i = from; i < to; i++) {
      at = putUtf8(utf8, at, scalarAt(i));
    }
    return utf8;
  }

  /** The number of bytes of {@link #toUtf8()}, at most {@code Integer.MAX_VALUE}. */
  public int utf8Size() {
    return utf8Size(0, length());
  }

  private int utf8Size(int from, int to) {
    long size = 0;
    if (width() == 1) {
      size = (long) to - from;
      for (int i = from; i < to; i++) {
        size += bytes[i] >>> 31;
      }
    } else {
      for (int i = from; i < to; i++) {
        size += utf8Size(scalarAt(i));
      }
    }
    return (int) size;
  }

  private static int utf8Size(int scalar) {
    if (scalar < 0x80) {
      return 1;
    }
    if (scalar < 0x800) {
      return 2;
    }
    return scalar < 0x10000 ? 3 : 4;
  }

  private static int putUtf8(byte[] utf8, int start, int scalar) {
    int at = start;
    int size = utf8Size(scalar);
    if (size == 1) {
      utf8[at++] = (byte) scalar;
      return at;
    }
    int lead = size == 2 ? 0xC0 : size == 3 ? 0xE0 : 0xF0;
    utf8[at++] = (byte) (lead | scalar >>> 6 * (size - 1));
    for (int shift = 6 * (size - 2); shift >= 0; shift -= 6) {
      utf8[at++] = (byte) (0x80 | scalar >>> shift & 0x3F);
    }
    return at;
  }

  /** The host's string. */
  @Override
  public String toString() {
    if (width() == 1) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    if (width() == 2) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    StringBuilder string = new StringBuilder();
    for (int i = 0, n = length(); i < n; i++) {
      string.appendCodePoint(scalarAt(i));
    }
    return string.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Text text
            && width() == text.width()
            && Arrays.equals(bytes, text.bytes);
  }

  /** The polynomial in 31 of the scalar values, in 32 bits; 1 where that is 0. */
  @Override
  public int hashCode() {
    int result = hash;
    if (result == 0) {
      result = width() == 1 ? narrowHash() : wideHash();
      result = result == 0 ? 1 : result;
      hash = result;
    }
    return result;
  }

  private int narrowHash() {
    int result = 0;
    for (byte each : bytes) {
      result = 31 * result + (each & 0xFF);
    }
    return result;
  }

  private int wideHash() {
    int result = 0;
    for (int i = 0, n = length(); i < n; i++) {
      result = 31 * result + scalarAt(i);
    }
    return result;
  }

  /** Lexicographic order of the scalar values. */
  @Override
  public int compareTo(Text other) {
    if (width() == 1 && other.width() == 1) {
      return Arrays.compareUnsigned(bytes, other.bytes);
    }
    int length = Math.min(length(), other.length());
    for (int i = 0; i < length; i++) {
      int order = scalarAt(i) - other.scalarAt(i);
      if (order != 0) {
        return order;
      }
    }
    return length() - other.length();
  }

  private static int narrowest(byte[] buffer, int from, int to, int width) {
    int all = 0;
    for (int i = from; width > 1 && i < to; i++) {
      all |= get(buffer, i, width);
    }
    return widthOf(all);
  }

  private static int get(byte[] bytes, int index, int width) {
    if (width == 1) {
      return bytes[index] & 0xFF;
    }
    int at = index * width;
    int low = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    return width == 2 ? low : low | (bytes[at + 2] & 0xFF) << 16;
  }

  /** Writes a scalar into a buffer in which each takes so many bytes. */
  public static void put(byte[] bytes, int index, int width, int scalar) {
    int at = index * width;
    bytes[at] = (byte) scalar;
    if (width > 1) {
      bytes[at + 1] = (byte) (scalar >> 8);
      if (width > 2) {
        bytes[at + 2] = (byte) (scalar >> 16);
      }
    }
  }
}
