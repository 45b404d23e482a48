package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Disassembler;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Verifier;
import dev.cayo.compiler.Goldens;
import dev.cayo.compiler.TestLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of some programs, as assembly text beside their sources. */
class CodeGoldenTest {
  static List<Path> programs() {
    return Goldens.inputs("codegen", ".cayo");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void code(Path input) throws IOException {
    Module module = TestLibrary.compile("program", Files.readString(input));
    Verifier.verifyModule(module);
    String text =
        module.functions().stream().map(CodeGoldenTest::text).collect(Collectors.joining("\n"));
    Goldens.check(input, ".cyasm", text);
  }

  private static String text(Function function) {
    return Disassembler.disassemble(function);
  }

  @Test
  void noGoldenIsLeftBehind() {
    Goldens.checkOrphans("codegen", ".cayo", ".cyasm");
  }
}
