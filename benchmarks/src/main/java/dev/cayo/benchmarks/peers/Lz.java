package dev.cayo.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bytes: a compressor in the manner of Lempel and Ziv, that finds earlier texts through a hash
 * table, and its counterpart. Literals are written as a 0 and the byte, repetitions as 128 and
 * more: length less 3, then how far back, in two bytes.
 */
final class Lz {
  private static final int WINDOW = 8_191;
  private static final int LONGEST = 18;
  private static final int SHORTEST = 3;

  private final byte[] input;
  private final ByteArrayOutputStream output;
  private final int[] latest = new int[4_096];

  private Lz(byte[] input) {
    this.input = input;
    this.output = new ByteArrayOutputStream(input.length);
    Arrays.fill(latest, -1);
  }

  static long benchmark(int size) {
    byte[] input = input(size);
    byte[] packed = new Lz(input).compress();
    Harness.check(Arrays.equals(decompress(packed), input), "unpacked it is not what it was");
    long checksum = packed.length;
    for (byte b : packed) {
      checksum = Harness.mix(checksum, b & 0xFF);
    }
    return checksum;
  }

  private byte[] compress() {
    int at = 0;
    while (at < input.length) {
      int length = at + SHORTEST <= input.length ? matchAt(at) : 0;
      if (length == 0) {
        output.write(0);
        output.write(input[at]);
        at++;
      } else {
        at += length;
      }
    }
    return output.toByteArray();
  }

  /** Writes a repetition where one is worth it, and gives its length, else 0. */
  private int matchAt(int at) {
    int slot = hashAt(at);
    int candidate = latest[slot];
    latest[slot] = at;
    if (candidate < 0 || at - candidate > WINDOW) {
      return 0;
    }
    int length = commonLength(candidate, at);
    if (length < SHORTEST) {
      return 0;
    }
    int back = at - candidate;
    output.write(128 + length - SHORTEST);
    output.write(back >> 8);
    output.write(back & 0xFF);
    return length;
  }

  private int hashAt(int at) {
    int bytes = (input[at] & 0xFF) << 16 | (input[at + 1] & 0xFF) << 8 | (input[at + 2] & 0xFF);
    return (int) (bytes * 2_654_435_761L >>> 20) & 0xFFF;
  }

  private int commonLength(int a, int b) {
    int most = Math.min(LONGEST, input.length - b);
    int length = 0;
    while (length < most && input[a + length] == input[b + length]) {
      length++;
    }
    return length;
  }

  /** What a stream has written cannot be read back, so the bytes grow here. */
  private static byte[] decompress(byte[] packed) {
    byte[] output = new byte[16];
    int size = 0;
    int at = 0;
    while (at < packed.length) {
      int tag = packed[at] & 0xFF;
      if (size + LONGEST > output.length) {
        output = Arrays.copyOf(output, output.length * 2 + LONGEST);
      }
      if (tag == 0) {
        output[size++] = packed[at + 1];
        at += 2;
      } else {
        int start = size - ((packed[at + 1] & 0xFF) << 8 | (packed[at + 2] & 0xFF));
        int end = start + tag - 128 + SHORTEST;
        for (int i = start; i < end; i++) {
          output[size++] = output[i];
        }
        at += 3;
      }
    }
    return Arrays.copyOf(output, size);
  }

  /** Bytes that repeat each other now and then. */
  private static byte[] input(int size) {
    Lehmer random = new Lehmer();
    byte[][] phrases = new byte[64][];
    for (int i = 0; i < phrases.length; i++) {
      phrases[i] = new byte[random.next(12) + 1];
      for (int j = 0; j < phrases[i].length; j++) {
        phrases[i][j] = (byte) random.next(256);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    while (bytes.size() < size) {
      bytes.writeBytes(phrases[random.next(phrases.length)]);
    }
    return Arrays.copyOf(bytes.toByteArray(), size);
  }
}
