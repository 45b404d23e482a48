package dev.cayo.bytecode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds files byte by byte, for what no writer writes. */
final class RawFile {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static RawFile begin() {
    return new RawFile().bytes(0, 'C', 'Y', 'O', 1, 0);
  }

  /** A module "m" without anything, whose pool holds its name as entry 0, then more. */
  static byte[] withEntries(RawFile... entries) {
    RawFile pool = new RawFile().entry(1, new RawFile().text("m"));
    for (RawFile entry : entries) {
      pool.bytes(entry.toBytes());
    }
    return begin().section(1, pool).emptyModule().finish();
  }

  RawFile emptyModule() {
    return section(2, new RawFile().bytes(0, 0, 0, 0, 0, 0, 0)).section(3, new RawFile());
  }

  RawFile bytes(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  RawFile bytes(byte[] values) {
    out.writeBytes(values);
    return this;
  }

  RawFile text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  RawFile unsigned(int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  RawFile section(int id, RawFile content) {
    return entry(id, content);
  }

  RawFile entry(int kind, RawFile content) {
    return bytes(kind).unsigned(content.out.size()).bytes(content.toBytes());
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  byte[] finish() {
    byte[] file = bytes(0, 0, 0, 0).toBytes();
    Checksum.repair(file);
    return file;
  }
}
