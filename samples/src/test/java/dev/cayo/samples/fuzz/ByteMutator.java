package dev.cayo.samples.fuzz;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Damages the bytes of object files, and mends the checksum. */
final class ByteMutator {
  private static final int CHECKSUM_LENGTH = 4;

  private final Random random;

  ByteMutator(Random random) {
    this.random = random;
  }

  /** A damaged copy; parts of the other file may come in. */
  byte[] mutate(byte[] file, byte[] other) {
    byte[] mutant = file.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutant = change(mutant, other);
    }
    if (random.nextInt(100) > 0) {
      mendChecksum(mutant);
    }
    return mutant;
  }

  private byte[] change(byte[] file, byte[] other) {
    if (file.length < 8) {
      return other.clone();
    }
    int at = random.nextInt(file.length - CHECKSUM_LENGTH);
    switch (random.nextInt(9)) {
      case 0, 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> file[at] = (byte) random.nextInt(256);
      case 3 -> file[at] = file[random.nextInt(file.length)];
      case 4 -> copyWithin(file, at);
      case 5 -> {
        return splice(file, at, other);
      }
      case 6 -> {
        return insert(file, at, number());
      }
      case 7 -> {
        return remove(file, at, 1 + random.nextInt(4));
      }
      default -> {
        return Arrays.copyOf(file, CHECKSUM_LENGTH + at);
      }
    }
    return file;
  }

  private void copyWithin(byte[] file, int at) {
    int from = random.nextInt(file.length - CHECKSUM_LENGTH);
    int room = file.length - CHECKSUM_LENGTH - Math.max(at, from);
    System.arraycopy(file, from, file, at, Math.min(room, 1 + random.nextInt(32)));
  }

  /** The beginning of one and the end of the other. */
  private byte[] splice(byte[] file, int at, byte[] other) {
    int from = random.nextInt(other.length);
    byte[] both = Arrays.copyOf(file, at + other.length - from);
    System.arraycopy(other, from, both, at, other.length - from);
    return both;
  }

  /** LEB128 numbers of interest: large ones, the largest, negative ones, overlong ones. */
  private byte[] number() {
    return switch (random.nextInt(5)) {
      case 0 -> new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07};
      case 1 -> new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
      case 2 -> new byte[] {(byte) 0x80, 0x00};
      case 3 -> new byte[] {(byte) (0x80 | random.nextInt(128)), (byte) random.nextInt(128)};
      default -> new byte[] {(byte) random.nextInt(128)};
    };
  }

  private static byte[] insert(byte[] file, int at, byte[] part) {
    byte[] longer = Arrays.copyOf(file, file.length + part.length);
    System.arraycopy(part, 0, longer, at, part.length);
    System.arraycopy(file, at, longer, at + part.length, file.length - at);
    return longer;
  }

  private static byte[] remove(byte[] file, int at, int count) {
    int gone = Math.min(count, file.length - at);
    byte[] shorter = Arrays.copyOf(file, file.length - gone);
    System.arraycopy(file, at + gone, shorter, at, shorter.length - at);
    return shorter;
  }

  static void mendChecksum(byte[] file) {
    int end = file.length - CHECKSUM_LENGTH;
    if (end < 0) {
      return;
    }
    CRC32 sum = new CRC32();
    sum.update(file, 0, end);
    for (int i = 0; i < CHECKSUM_LENGTH; i++) {
      file[end + i] = (byte) (sum.getValue() >>> (8 * i));
    }
  }
}
