package dev.cayo.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cayo.bytecode.Assembler;
import dev.cayo.bytecode.AssemblyException;
import dev.cayo.bytecode.Disassembler;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;

/**
 * Entry points for Jazzer, which is led by coverage. In the gate each runs on its seeds, in the
 * folders {@code CoverageFuzzTestInputs}; with {@code JAZZER_FUZZ=1} Jazzer makes more.
 */
class CoverageFuzzTest {
  private static final Target SOURCES = new SourceTarget(1);

  @FuzzTest
  void source(byte[] input) {
    SOURCES.run(input);
  }

  /** The checksum is mended, or nothing would pass it. */
  @FuzzTest
  void objectFile(byte[] input) {
    byte[] file = input.clone();
    ByteMutator.mendChecksum(file);
    Sandbox.CHECKED.run(file);
  }

  @FuzzTest
  void assembly(byte[] input) {
    ObjectFile file;
    try {
      file = Assembler.assemble(new String(input, UTF_8));
    } catch (AssemblyException e) {
      return;
    }
    String text = Disassembler.disassemble(file);
    if (!Assembler.assemble(text).equals(file)) {
      throw new AssertionError("assembles to something else: " + text);
    }
    Sandbox.CHECKED.run(ObjectWriter.write(file));
  }
}
