package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssemblerTest {
  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> Assembler.assemble(text))
        .isInstanceOf(AssemblyException.class)
        .hasMessage(message);
  }

  private static void refusesBody(String body, String message) {
    refuses("module m\nfunction f() -> Unit {\n" + body + "\n}", message);
  }

  @Test
  void saysWhereAndWhat() {
    refuses("", "line 1, column 1: expected 'module', found the end");
    refuses("module m\n  clas A {}", "line 2, column 3: expected a kind of type, found 'clas'");
    refuses("module m class A [shiny] {}", "line 1, column 19: expected a flag, found 'shiny'");
    refuses(
        "module m global g: Foo",
        "line 1, column 20: unknown type 'Foo'; classes have their module before ::");
    refuses("module m global g: (Int, Int)", "line 1, column 30: expected '->', found the end");
    refuses("module 'm", "line 1, column 8: text without its closing quote");
    refuses("module '\\q'", "line 1, column 9: unknown escape");
    refuses(
        "module '\\u{d800}'",
        "line 1, column 11: \\u{…} takes the number of a Unicode scalar value");
    refuses("module m %", "line 1, column 10: character that has no meaning here");
  }

  @Test
  void bodies() {
    refusesBody("  block 1:", "line 3, column 9: this is block 0");
    refusesBody("  local 1: Int", "line 3, column 9: this is local 0");
    refusesBody(
        "  block 0:\n    add 3",
        "line 4, column 9: expected an instruction, 'block' or '}', found '3'");
    refusesBody("  block 0:\n    load", "line 5, column 1: expected local, found '}'");
    refusesBody("  block 0:\n    jump 1", "line 4, column 10: expected '@', found '1'");
    refusesBody(
        "  block 0:\n    line 3",
        "line 5, column 1: expected an instruction for the line, found '}'");
    refusesBody(
        "  block 0:\n    const maybe", "line 4, column 11: expected a literal, found 'maybe'");
    refusesBody("  block 0 99999:", "line 3, column 11: live local out of range");
    refusesBody(
        "  block 0:\n    int 99999999999999999999",
        "line 4, column 9: integer of more than 64 bits");
  }

  @Test
  void deepTypes() {
    String deep = "(".repeat(100_000);
    refuses("module m global g: " + deep, "line 1, column 84: type nested more than 64 deep");
    refuses(
        "module m global g: Int" + "?".repeat(100_000),
        "line 1, column 87: type nested more than 64 deep");
  }

  /** Damaged text gives a model or the one exception. */
  @Test
  void damagedText() {
    Random random = new Random(4711);
    for (Path file : Resources.in("accepted")) {
      String text = Resources.read(file);
      for (int i = 0; i < 1_000; i++) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(10));
        String other =
            text.substring(0, from)
                + text.charAt(random.nextInt(text.length()))
                + text.substring(to);
        try {
          ObjectFile model = Assembler.assemble(other);
          assertThat(Assembler.assemble(Disassembler.disassemble(model))).isEqualTo(model);
        } catch (AssemblyException e) {
          assertThat(e.line()).isPositive();
        }
      }
    }
  }
}
