package dev.cayo.bytecode;

import dev.cayo.bytecode.file.FileReader;

/**
 * Reads object files. What it accepts is well formed, no more: {@link Verifier} says whether it is
 * sound.
 */
public final class ObjectReader {
  private ObjectReader() {}

  /**
   * Reads all but the bodies of functions, which are decoded when {@link Function#code} asks for
   * them.
   *
   * @param bytes not to be changed afterwards
   * @throws MalformedObjectException where the bytes are no object file; {@link Function#code}
   *     throws it too
   */
  public static ObjectFile read(byte[] bytes) {
    return FileReader.read(bytes);
  }
}
