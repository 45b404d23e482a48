package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of the folder breaks the rule that it is named for; its first line is the message. */
class RejectionTest {
  private static final String EXPECT = "// expect: ";

  static List<Path> cases() {
    return Resources.in("rejected");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRejected(Path file) {
    String text = Resources.read(file);
    String expected = text.lines().findFirst().orElseThrow().substring(EXPECT.length());
    ObjectFile model = Assembler.assemble(text);
    assertThatThrownBy(() -> Verifier.verifyModule(model.main()))
        .isInstanceOf(VerificationException.class)
        .hasMessage(expected)
        .satisfies(e -> assertThat(((VerificationException) e).rule()).isEqualTo(ruleOf(file)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRejectedAlsoWhenReadFromAFile(Path file) {
    ObjectFile model = Assembler.assemble(Resources.read(file));
    assertThatThrownBy(() -> verify(ObjectWriter.write(model)))
        .isInstanceOfAny(
            VerificationException.class,
            MalformedObjectException.class,
            IllegalArgumentException.class);
  }

  private static void verify(byte[] bytes) {
    Verifier.verifyModule(ObjectReader.read(bytes).main());
  }

  private static Rule ruleOf(Path file) {
    String name = file.getFileName().toString();
    return Rule.valueOf(name.substring(0, name.indexOf('-')).toUpperCase(Locale.ROOT));
  }

  @Test
  void everyRuleHasACase() {
    Set<Rule> rules = EnumSet.allOf(Rule.class);
    rules.remove(Rule.BUDGET); // BudgetTest
    cases().forEach(file -> rules.remove(ruleOf(file)));
    assertThat(rules).isEmpty();
  }
}
