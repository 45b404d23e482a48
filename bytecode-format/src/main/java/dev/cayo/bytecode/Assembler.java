package dev.cayo.bytecode;

import dev.cayo.bytecode.assembly.FileParser;

/** Turns assembly text into the model of an object file; docs/isa.md describes the text. */
public final class Assembler {
  private Assembler() {}

  /**
   * Assembles a file. The result need not be sound.
   *
   * @throws AssemblyException at the first place where the text is none
   */
  public static ObjectFile assemble(String text) {
    return FileParser.parse(text);
  }
}
