package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Test
  void aFileReadsAsItWasWritten() {
    ObjectFile file = Samples.small();
    assertThat(ObjectReader.read(ObjectWriter.write(file))).isEqualTo(file);
  }

  @Test
  void theSampleIsSound() {
    Verifier.verifyModule(Samples.small().main());
  }

  @Test
  void assemblyGivesTheModelBack() {
    ObjectFile file = Samples.small();
    String text = Disassembler.disassemble(file);
    assertThat(Assembler.assemble(text)).isEqualTo(file);
    assertThat(Disassembler.disassemble(Assembler.assemble(text))).isEqualTo(text);
  }
}
