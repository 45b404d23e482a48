package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Test
  void randomModelsPassThroughBytesAndText() {
    for (long seed = 0; seed < 500; seed++) {
      ObjectFile file = new RandomModels(seed).file();
      byte[] bytes = ObjectWriter.write(file);
      assertThat(ObjectReader.read(bytes)).as("seed %d", seed).isEqualTo(file);
      String text = Disassembler.disassemble(file);
      assertThat(Assembler.assemble(text)).as("seed %d", seed).isEqualTo(file);
    }
  }

  @Test
  void equalModelsGiveEqualBytes() {
    for (long seed = 0; seed < 100; seed++) {
      byte[] once = ObjectWriter.write(new RandomModels(seed).file());
      byte[] again = ObjectWriter.write(new RandomModels(seed).file());
      assertThat(again).as("seed %d", seed).isEqualTo(once);
    }
  }

  /** Verification of anything ends, and fails in no other way than it should. */
  @Test
  void randomModelsAreRefused() {
    for (long seed = 0; seed < 500; seed++) {
      for (Module module : new RandomModels(seed).file().modules()) {
        verify(module);
      }
    }
  }

  private static void verify(Module module) {
    try {
      new Verifier(module).verifyDeclarations();
    } catch (VerificationException e) {
      assertThat(e).hasMessageEndingWith("[" + e.rule().code() + "]");
    }
    for (Function function : module.functions()) {
      try {
        Verifier.verify(module, function);
      } catch (VerificationException e) {
        assertThat(e).hasMessageEndingWith("[" + e.rule().code() + "]");
      }
    }
  }
}
