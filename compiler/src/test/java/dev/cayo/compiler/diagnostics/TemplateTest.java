package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void putsArgumentsInTheirPlaces() {
    assertThat(Template.fill("`{1}` of `{0}`", List.of("{1}", "$2\\")))
        .isEqualTo("`$2\\` of `{1}`");
  }

  @Test
  void choosesTheArticle() {
    assertThat(Template.fill("gives {a 0}", List.of("Int"))).isEqualTo("gives an `Int`");
    assertThat(Template.fill("gives {a 0}", List.of("String"))).isEqualTo("gives a `String`");
    assertThat(Template.fill("gives {a 0}", List.of("Unit"))).isEqualTo("gives a `Unit`");
  }

  @Test
  void choosesTheNumber() {
    assertThat(Template.fill("takes {0 argument}", List.of("1"))).isEqualTo("takes 1 argument");
    assertThat(Template.fill("takes {0 argument}", List.of("0"))).isEqualTo("takes 0 arguments");
  }

  @Test
  void sketchesAMessage() {
    assertThat(Template.sketch("`{0}` takes {1 argument}, not {2}, and is {a 3}"))
        .isEqualTo("`…` takes … arguments, not …, and is a `…`");
  }
}
