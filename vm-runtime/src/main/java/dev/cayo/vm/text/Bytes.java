package dev.cayo.vm.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What is done to many scalars of one byte each, eight at a time. */
final class Bytes {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /** Fewer are looked at one by one: at first use eight take long to be ready. */
  private static final int FEW = 32;

  private Bytes() {}

  /** The handle takes milliseconds to make: short programs do without. */
  private static final class Eight {
    static final VarHandle AT =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Eight() {}
  }

  /** The index of the first of some bytes that has a value, 0 to 255; the end where none has. */
  static int indexOf(byte[] bytes, int value, int from, int to) {
    int at = to - from < FEW ? from : indexOfInEights(bytes, value, from, to);
    while (at < to && bytes[at] != (byte) value) {
      at++;
    }
    return at;
  }

  /** As far as whole eights go. */
  private static int indexOfInEights(byte[] bytes, int value, int from, int to) {
    long wanted = value * ONES;
    int at = from;
    while (at <= to - Long.BYTES) {
      long hits = zeros((long) Eight.AT.get(bytes, at) ^ wanted);
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >> 3);
      }
      at += Long.BYTES;
    }
    return at;
  }

  /**
   * The index of the first of some bytes that has a value, and is followed by another one; the end
   * where none is. There is a byte after the last.
   */
  static int indexOf(byte[] bytes, int value, int next, int from, int to) {
    int at = from;
    if (to - from >= FEW) {
      long wanted = value * ONES;
      long wantedNext = next * ONES;
      for (; at <= to - Long.BYTES; at += Long.BYTES) {
        long hits =
            zeros((long) Eight.AT.get(bytes, at) ^ wanted)
                & zeros((long) Eight.AT.get(bytes, at + 1) ^ wantedNext);
        if (hits != 0) {
          return at + (Long.numberOfTrailingZeros(hits) >> 3);
        }
      }
    }
    while (at < to && !(bytes[at] == (byte) value && bytes[at + 1] == (byte) next)) {
      at++;
    }
    return at;
  }

  /** The high bits of the bytes that are zero. */
  private static long zeros(long eight) {
    return ~((eight & ~HIGH) + ~HIGH | eight) & HIGH;
  }

  /** Whether some bytes are ASCII. */
  static boolean areAscii(byte[] bytes, int from, int to) {
    int at = from;
    long high = 0;
    for (; to - from >= FEW && at <= to - Long.BYTES; at += Long.BYTES) {
      high |= (long) Eight.AT.get(bytes, at);
    }
    for (; at < to; at++) {
      high |= bytes[at];
    }
    return (high & HIGH) == 0;
  }

  /**
   * Copies bytes that are ASCII, letters between two in the other case.
   *
   * @param first the first letter that changes: a or A
   */
  static void copyOtherCase(byte[] source, byte[] target, int from, int to, int first) {
    int at = from;
    // The sum with a byte has its high bit where the byte is not below the first letter; or is
    // beyond the last.
    long notBelow = (0x80 - first) * ONES;
    long beyond = (0x80 - first - 26) * ONES;
    for (; to - from >= FEW && at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) Eight.AT.get(source, at);
      long letters = eight + notBelow & ~(eight + beyond) & HIGH;
      Eight.AT.set(target, at, eight ^ letters >>> 2);
    }
    for (; at < to; at++) {
      int one = source[at];
      target[at] = (byte) (one >= first && one < first + 26 ? one ^ 0x20 : one);
    }
  }
}
