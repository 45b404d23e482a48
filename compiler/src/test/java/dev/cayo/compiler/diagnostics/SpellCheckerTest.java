package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellCheckerTest {
  private static final List<String> NAMES = List.of("length", "isEmpty", "lines", "upper", "at");

  @Test
  void findsWhatWasMeant() {
    assertThat(SpellChecker.suggest("lenght", NAMES)).isEqualTo("length");
    assertThat(SpellChecker.suggest("isempty", NAMES)).isEqualTo("isEmpty");
    assertThat(SpellChecker.suggest("line", NAMES)).isEqualTo("lines");
    assertThat(SpellChecker.suggest("uper", NAMES)).isEqualTo("upper");
  }

  @Test
  void saysNothingWhereNothingIsNear() {
    assertThat(SpellChecker.suggest("reverse", NAMES)).isNull();
    assertThat(SpellChecker.suggest("xy", NAMES)).isNull();
    assertThat(SpellChecker.suggest("length", List.of("length"))).isNull();
    assertThat(SpellChecker.suggest("x".repeat(1_000_000), NAMES)).isNull();
  }

  @Test
  void countsEditsAndSwaps() {
    assertThat(SpellChecker.distance("", "abc")).isEqualTo(3);
    assertThat(SpellChecker.distance("abcd", "acbd")).isEqualTo(1);
    assertThat(SpellChecker.distance("kitten", "sitting")).isEqualTo(3);
  }
}
