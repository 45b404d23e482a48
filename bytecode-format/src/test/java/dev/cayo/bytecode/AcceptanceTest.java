package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of the folder keeps all rules, and passes unchanged through bytes and text. */
class AcceptanceTest {
  static List<Path> cases() {
    return Resources.in("accepted");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSound(Path file) {
    for (Module module : Assembler.assemble(Resources.read(file)).modules()) {
      Verifier.verifyModule(module);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsItsModel(Path file) {
    ObjectFile model = Assembler.assemble(Resources.read(file));
    byte[] bytes = ObjectWriter.write(model);
    assertThat(ObjectReader.read(bytes)).isEqualTo(model);
    assertThat(ObjectWriter.write(ObjectReader.read(bytes))).isEqualTo(bytes);
    String text = Disassembler.disassemble(model);
    assertThat(Assembler.assemble(text)).isEqualTo(model);
    assertThat(Disassembler.disassemble(Assembler.assemble(text))).isEqualTo(text);
  }

  @Test
  void theCasesHaveEveryOpcode() {
    Set<Opcode> missing = EnumSet.allOf(Opcode.class);
    for (Path file : cases()) {
      for (Module module : Assembler.assemble(Resources.read(file)).modules()) {
        for (Function function : module.functions()) {
          function.code().ifPresent(code -> removeAll(missing, code));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static void removeAll(Set<Opcode> opcodes, Code code) {
    for (Block block : code.blocks()) {
      for (Instruction instruction : block.instructions()) {
        opcodes.remove(instruction.opcode());
      }
    }
  }
}
