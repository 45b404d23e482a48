package dev.cayo.benchmarks.peers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Bits of ints: SHA-256 (FIPS 180-4) of a message. */
final class Sha256 {
  private static final int[] PRIMES =
      IntStream.range(2, 312)
          .filter(n -> IntStream.range(2, n).allMatch(d -> d * d > n || n % d != 0))
          .toArray();
  private static final int[] CONSTANTS =
      Arrays.stream(PRIMES).map(p -> fraction(Math.cbrt(p))).toArray();
  private static final int[] INITIAL =
      Arrays.stream(PRIMES).limit(8).map(p -> fraction(Math.sqrt(p))).toArray();

  private final int[] state = INITIAL.clone();
  private final int[] schedule = new int[64];

  private Sha256() {}

  static long benchmark(int size) {
    String abc = hex(new Sha256().digest("abc".getBytes(StandardCharsets.US_ASCII)));
    Harness.check(
        abc.equals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        "abc gives " + abc);
    byte[] message = new byte[size];
    for (int i = 0; i < size; i++) {
      message[i] = (byte) (i * 7);
    }
    long checksum = 0;
    for (int word : new Sha256().digest(message)) {
      checksum = Harness.mix(checksum, Integer.toUnsignedLong(word));
    }
    return checksum;
  }

  /** The first 32 bits of the part of a number behind its point. */
  private static int fraction(double x) {
    return (int) (long) ((x - Math.floor(x)) * 0x1p32);
  }

  private static String hex(int[] words) {
    StringBuilder text = new StringBuilder();
    for (int word : words) {
      text.append(String.format("%08x", word));
    }
    return text.toString();
  }

  private int[] digest(byte[] message) {
    byte[] bytes = padded(message);
    for (int block = 0; block < bytes.length; block += 64) {
      expand(bytes, block);
      compress();
    }
    return state;
  }

  /** The message, a bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
  private static byte[] padded(byte[] message) {
    int size = (message.length + 9 + 63) / 64 * 64;
    byte[] result = Arrays.copyOf(message, size);
    result[message.length] = (byte) 0x80;
    long bits = message.length * 8L;
    for (int i = 0; i < 8; i++) {
      result[size - 1 - i] = (byte) (bits >>> (8 * i));
    }
    return result;
  }

  @Wraps
  private void expand(byte[] bytes, int block) {
    for (int i = 0; i < 16; i++) {
      int at = block + 4 * i;
      schedule[i] =
          (bytes[at] & 0xFF) << 24
              | (bytes[at + 1] & 0xFF) << 16
              | (bytes[at + 2] & 0xFF) << 8
              | (bytes[at + 3] & 0xFF);
    }
    for (int i = 16; i < 64; i++) {
      int early = schedule[i - 15];
      int late = schedule[i - 2];
      int s0 = Integer.rotateRight(early, 7) ^ Integer.rotateRight(early, 18) ^ early >>> 3;
      int s1 = Integer.rotateRight(late, 17) ^ Integer.rotateRight(late, 19) ^ late >>> 10;
      schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
    }
  }

  @Wraps
  private void compress() {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < 64; i++) {
      int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
      int choice = e & f ^ ~e & g;
      int t1 = h + s1 + choice + CONSTANTS[i] + schedule[i];
      int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
      int majority = a & b ^ a & c ^ b & c;
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + s0 + majority;
    }
    int[] words = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < words.length; i++) {
      state[i] += words[i];
    }
  }
}
