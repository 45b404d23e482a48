package dev.cayo.bytecode;

import java.util.zip.CRC32;

/** Makes damaged files pass the checksum. */
final class Checksum {
  private static final int LENGTH = 4;

  private Checksum() {}

  static void repair(byte[] file) {
    int end = file.length - LENGTH;
    if (end < 0) {
      return;
    }
    CRC32 sum = new CRC32();
    sum.update(file, 0, end);
    for (int i = 0; i < LENGTH; i++) {
      file[end + i] = (byte) (sum.getValue() >>> (8 * i));
    }
  }
}
