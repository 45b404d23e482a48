package dev.cayo.bytecode.file;

import java.util.Arrays;

/** A growing row of bytes. */
final class Output {
  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  void put(byte[] more) {
    if (bytes.length - size < more.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size * 2, size + more.length));
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Bytes with their number before them. */
  void putSized(Output content) {
    unsigned(content.size);
    put(content.toBytes());
  }

  /** Unsigned LEB128. */
  void unsigned(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("negative number " + value);
    }
    int rest = value;
    while (rest >= 0x80) {
      put((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  /** Signed LEB128. */
  void signed(long value) {
    long rest = value;
    while (rest < -0x40 || rest >= 0x40) {
      put(((int) rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    put((int) rest & 0x7f);
  }

  /** Eight bytes, the lowest first. */
  void fixed64(long value) {
    for (int shift = 0; shift < 64; shift += 8) {
      put((int) (value >>> shift));
    }
  }

  /** Four bytes, the lowest first. */
  void fixed32(int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      put(value >>> shift);
    }
  }
}
