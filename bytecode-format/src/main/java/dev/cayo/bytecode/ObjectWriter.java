package dev.cayo.bytecode;

import dev.cayo.bytecode.file.FileWriter;

/** Writes object files: equal models give equal bytes. */
public final class ObjectWriter {
  private ObjectWriter() {}

  /**
   * The bytes of an object file.
   *
   * @throws IllegalArgumentException for a model that the format cannot hold, such as text with a
   *     lone surrogate
   */
  public static byte[] write(ObjectFile file) {
    return FileWriter.write(file);
  }
}
