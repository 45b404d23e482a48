package dev.cayo.bytecode;

import dev.cayo.bytecode.file.LayoutReader;
import java.util.List;
import java.util.Map;

/**
 * How the bytes of an object file are laid out, for those who look at it.
 *
 * @param version of the format
 * @param checksum as it stands at the end
 * @param constants how many entries of each kind the pool has
 * @param sections in their order: those of a module begin with its declarations
 */
public record ObjectLayout(
    String version,
    int size,
    int checksum,
    Map<String, Integer> constants,
    List<Section> sections) {

  /** A section and the bytes of its content. */
  public record Section(String name, int size) {
    /** The name of the section that begins a module. */
    public static final String DECLARATIONS = "declarations";
  }

  /**
   * Reads the frame of a file.
   *
   * @throws MalformedObjectException where it has none
   */
  public static ObjectLayout of(byte[] file) {
    return LayoutReader.read(file);
  }
}
