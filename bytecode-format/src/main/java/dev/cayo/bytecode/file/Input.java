package dev.cayo.bytecode.file;

import dev.cayo.bytecode.MalformedObjectException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A cursor over a part of the file. Refuses to leave its part. */
final class Input {
  private final byte[] bytes;
  private final int end;
  private int position;

  /** Entries of the pool from this one on are not to be referred to. */
  final int bound;

  /** How many entries of the pool are being decoded, each for the next. */
  final int depth;

  Input(byte[] bytes, int start, int end) {
    this(bytes, start, end, Integer.MAX_VALUE, 0);
  }

  private Input(byte[] bytes, int start, int end, int bound, int depth) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.bound = bound;
    this.depth = depth;
  }

  /** The content of an entry of the pool, whose offset is that of its length. */
  Input entry(int offset, int index, int depth) {
    Input length = new Input(bytes, offset, end);
    int size = length.unsigned();
    return new Input(bytes, length.position, length.position + size, index, depth);
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == end;
  }

  int remaining() {
    return end - position;
  }

  MalformedObjectException malformed(String what) {
    return new MalformedObjectException(position, what);
  }

  void expectEnd(String what) {
    if (position != end) {
      throw malformed(what + " is followed by " + (end - position) + " bytes too many");
    }
  }

  int next() {
    if (position == end) {
      throw malformed("ends too early");
    }
    return bytes[position++] & 0xff;
  }

  /** What is left, as text in UTF-8. */
  String text() {
    int start = position;
    position = end;
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return decode(start);
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private String decode(int start) {
    try {
      ByteBuffer text = ByteBuffer.wrap(bytes, start, end - start);
      return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
    } catch (CharacterCodingException e) {
      throw malformed("text that is not UTF-8");
    }
  }

  /** The byte at an offset into the file that was read before. */
  int at(int offset) {
    return bytes[offset] & 0xff;
  }

  /** Steps over bytes and says where they begin. */
  int skip(int length) {
    if (length > end - position) {
      throw malformed(length + " bytes are announced, " + (end - position) + " are left");
    }
    int start = position;
    position += length;
    return start;
  }

  /** A part that begins here, of the length that stands here. */
  Input part() {
    int length = unsigned();
    int start = skip(length);
    return new Input(bytes, start, start + length);
  }

  /** Unsigned LEB128 of at most 31 bits, in its shortest form. */
  int unsigned() {
    int first = next();
    return first < 0x80 ? first : longUnsigned(first);
  }

  private int longUnsigned(int first) {
    int value = first & 0x7f;
    for (int shift = 7; shift < 35; shift += 7) {
      int next = next();
      if (shift == 28 && next > 7) {
        throw malformed("number of more than 31 bits");
      }
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        if (next == 0) {
          throw malformed("number in an overlong form");
        }
        return value;
      }
    }
    throw malformed("number of more than 31 bits");
  }

  /** Signed LEB128 of at most 64 bits, in its shortest form. */
  long signed() {
    long value = 0;
    int previous = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = next();
      if (shift == 63 && next != 0 && next != 0x7f) {
        throw malformed("number of more than 64 bits");
      }
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        checkShortest(next, previous, shift);
        return shift < 63 && (next & 0x40) != 0 ? value | -1L << (shift + 7) : value;
      }
      previous = next;
    }
    throw malformed("number of more than 64 bits");
  }

  /** A last byte that only repeats the sign is one too many. */
  private void checkShortest(int last, int previous, int shift) {
    boolean sign = (previous & 0x40) != 0;
    if (shift > 0 && ((last == 0 && !sign) || (last == 0x7f && sign))) {
      throw malformed("number in an overlong form");
    }
  }

  /** A number of elements, each of at least one byte. */
  int count() {
    int count = unsigned();
    if (count > end - position) {
      throw malformed(count + " elements are announced, " + (end - position) + " bytes are left");
    }
    return count;
  }

  boolean bool() {
    int value = next();
    if (value > 1) {
      throw malformed("neither 0 nor 1 but " + value);
    }
    return value == 1;
  }

  long fixed64() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 8) {
      value |= (long) next() << shift;
    }
    return value;
  }
}
