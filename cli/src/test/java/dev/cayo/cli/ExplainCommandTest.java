package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.compiler.diagnostics.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
  private final Session session = new Session();

  @Test
  void tellsTheStory() {
    assertThat(session.run("explain", "E0318")).isEqualTo(0);
    assertThat(session.out())
        .isEqualTo(
            """
            error E0318: A loop over what cannot be iterated over
            `…` cannot be iterated over

            `for` goes over ranges, collections, strings and whatever implements `Iterable`.

                for i in 3 {
                  println(i)
                }

            Mended:

                for i in 0..3 {
                  println(i)
                }
            """);
    assertThat(session.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"e0318", "0318", "318", "[E0318]", "error[E0318]"})
  void takesTheCodeInSeveralForms(String code) {
    assertThat(session.run("explain", code)).isEqualTo(0);
    assertThat(session.out()).startsWith("error E0318: ");
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void tellsEachStoryWithinTheWidthOfATerminal(DiagnosticCode code) {
    assertThat(session.run("explain", code.code())).isEqualTo(0);
    assertThat(session.out()).contains(code.code());
    assertThat(session.out().lines().filter(line -> !line.startsWith("    ")))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void listsAllCodes() {
    assertThat(session.run("explain")).isEqualTo(0);
    assertThat(session.out().lines()).hasSize(DiagnosticCode.values().length);
    assertThat(session.out()).contains("E0201  `…` is not known here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"E9999", "W0201", "hello", ""})
  void anUnknownCodeIsWrongUsage(String code) {
    assertThat(session.run("explain", code)).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .startsWith("cayo: there is no message '" + code + "'; 'cayo explain' lists them all\n");
  }
}
