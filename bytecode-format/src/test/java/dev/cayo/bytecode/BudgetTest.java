package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Verification ends soon, whatever it is given. */
class BudgetTest {
  private static void verifySoon(String text) {
    Module module = Assembler.assemble(text).main();
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> Verifier.verifyModule(module));
  }

  private static void refusesSoon(String text, Rule rule) {
    assertThatThrownBy(() -> verifySoon(text))
        .isInstanceOfSatisfying(
            VerificationException.class,
            e -> org.assertj.core.api.Assertions.assertThat(e.rule()).isEqualTo(rule));
  }

  private static String repeat(String text, int count) {
    return text.repeat(count);
  }

  @Test
  void aMillionInstructions() {
    String body =
        "  block 0:\n" + repeat("    unit\n    pop\n", 490_000) + "    unit\n    return\n}";
    verifySoon("module m\nfunction f() -> Unit {\n" + body);
  }

  @Test
  void manyLiveLocalsInManyTargets() {
    StringBuilder text = new StringBuilder("module m\nfunction f(n: Int) -> Unit {\n");
    StringBuilder live = new StringBuilder(" 0");
    for (int i = 1; i < 10_000; i++) {
      text.append("  local ").append(i).append(": Int\n");
      live.append(' ').append(i);
    }
    text.append("  block 0 0:\n    unit\n    return\n");
    text.append("  block 1").append(live).append(":\n    load 0\n    switch ");
    text.append(repeat("@1 ", 100_000)).append("else @1\n}");
    refusesSoon(text.toString(), Rule.BUDGET);
  }

  @Test
  void largeTypesAtEveryCall() {
    String type = "(" + repeat("Int, ", 249) + "Int) -> Unit";
    String large = "(" + type + ", " + type + ", " + type + ") -> Unit";
    String call = "    null\n    call m::g<" + large + ">\n    pop\n";
    String text =
        "module m\nfunction g<T>(x: #0?) -> #0? {\n  block 0 0:\n    load 0\n    return\n}\n"
            + "function f() -> Unit {\n  block 0:\n"
            + repeat(call, 500)
            + "    unit\n    return\n}";
    refusesSoon(text, Rule.BUDGET);
  }

  @Test
  void aLineOfManyClasses() {
    StringBuilder text = new StringBuilder("module m\nclass C0 [open] {}\n");
    for (int i = 1; i < 1_500; i++) {
      text.append("class C").append(i).append(" [open] extends m::C").append(i - 1).append(" {}\n");
    }
    refusesSoon(text.toString(), Rule.ACYCLIC);
  }

  @Test
  void diamondsOfInterfaces() {
    StringBuilder text = new StringBuilder("module m\ninterface A0 {}\ninterface B0 {}\n");
    for (int i = 1; i < 400; i++) {
      for (String name : new String[] {"A", "B"}) {
        text.append("interface ").append(name).append(i).append(" implements m::A").append(i - 1);
        text.append(", m::B").append(i - 1).append(" {}\n");
      }
    }
    verifySoon(text.toString());
  }

  @Test
  void growingTypeArgumentsOfSupertypes() {
    String text =
        "module m\ninterface A<T> implements m::B<m::A<m::A<#0>>> {}\ninterface B<T> implements m::C<m::B<#0>> {}\ninterface C<T> implements m::B<m::C<#0>> {}";
    refusesSoon(text, Rule.INTERFACES);
  }
}
