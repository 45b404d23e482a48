package dev.cayo.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Verifier;
import dev.cayo.compiler.TestLibrary;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorTest {

  @Test
  void theLibraryVerifies() {
    assertThat(TestLibrary.modules()).isNotEmpty().allSatisfy(Verifier::verifyModule);
  }

  @Test
  void theSameSourceGivesTheSameBytes() {
    assertThat(bytes(TestLibrary.compileAll())).isEqualTo(bytes(TestLibrary.compileAll()));
  }

  private static List<String> bytes(List<Module> modules) {
    return modules.stream()
        .sorted(java.util.Comparator.comparing(Module::name))
        .map(
            m -> java.util.HexFormat.of().formatHex(ObjectWriter.write(new ObjectFile(List.of(m)))))
        .toList();
  }

  @Test
  void importsNameWhatIsUsedAlone() {
    Module module = TestLibrary.compile("app", "fun main() { println(1) }");
    assertThat(module.imports())
        .filteredOn(Import.OfFunction.class::isInstance)
        .extracting(i -> i.symbol().name())
        .containsExactly("println");
  }

  @Test
  void longChainsTakeNoDepth() {
    String sum = String.join(" + ", Collections.nCopies(50_000, "x"));
    String conjunction = String.join(" && ", Collections.nCopies(20_000, "x > 0"));
    Module module =
        verified("fun sum(x: Int): Int = " + sum + "\nfun all(x: Int): Bool = " + conjunction);
    assertThat(count(module, "sum", Opcode.ADD)).isEqualTo(49_999);
    assertThat(count(module, "all", Opcode.GREATER)).isEqualTo(20_000);
  }

  @Test
  void conditionsAreJumps() {
    Module module =
        verified("fun f(a: Int, b: Bool): Int { if !(a > 3 && b) { return 1 }\n return 2 }");
    assertThat(count(module, "f", Opcode.TRUE) + count(module, "f", Opcode.NOT)).isZero();
  }

  @Test
  void finallyStandsOnce() {
    Module module =
        verified(
            "fun f(n: Int): Int { try { if n > 1 { return n } } finally { println(n) }\n return 0 }");
    assertThat(count(module, "f", Opcode.CALL)).isEqualTo(1);
  }

  @Test
  void loopVariablesAreNotCopied() {
    Module module =
        verified("fun f(n: Int): Int { var s = 0\n for i in 0..n { s += i }\n return s }");
    assertThat(count(module, "f", Opcode.STORE)).isEqualTo(4);
  }

  @Test
  void aLocalWithoutValueIsFoundBehindFinally() {
    verified(
        """
        fun f<T>(a: T): T {
          let x: T
          try { x = a } finally { println(1) }
          let g = () -> x
          return g()
        }
        """);
  }

  @Test
  void whatIsTooLargeIsSaid() {
    StringBuilder source = new StringBuilder("fun main() {\nlet n = 1\n");
    for (int i = 0; i < 17_000; i++) {
      source.append("let x").append(i).append(" = n + ").append(i).append("\n");
    }
    assertThatThrownBy(() -> TestLibrary.compile("app", source + "}"))
        .hasMessageContaining("E0902")
        .hasMessageContaining("the function `main` is too large");
  }

  private static Module verified(String source) {
    Module module = TestLibrary.compile("app", source);
    Verifier.verifyModule(module);
    return module;
  }

  private static long count(Module module, String function, Opcode opcode) {
    return module.functions().stream()
        .filter(f -> f.name().equals(function))
        .flatMap(f -> f.code().orElseThrow().blocks().stream())
        .flatMap(b -> b.instructions().stream())
        .map(Instruction::opcode)
        .filter(opcode::equals)
        .count();
  }
}
