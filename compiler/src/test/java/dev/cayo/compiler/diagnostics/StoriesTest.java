package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.compiler.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code has its story, and can be had: by the wrong program of the story, whose messages are a
 * golden, or by a generated source.
 */
class StoriesTest {
  private static final String FOLDER = "diagnostics/codes";
  private static final Path STORIES =
      Path.of("src", "main", "resources", "dev", "cayo", "compiler", "diagnostics");

  static Stream<DiagnosticCode> withPrograms() {
    return Arrays.stream(DiagnosticCode.values()).filter(c -> Story.of(c).wrong() != null);
  }

  static Stream<DiagnosticCode> withoutPrograms() {
    return Arrays.stream(DiagnosticCode.values()).filter(c -> Story.of(c).wrong() == null);
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void hasAStory(DiagnosticCode code) {
    Story story = Story.of(code);
    assertThat(story.title()).isNotBlank().doesNotEndWith(".");
    assertThat(story.right() == null).isEqualTo(story.wrong() == null);
    assertThat(story.text().isEmpty() && story.wrong() == null).isFalse();
  }

  @ParameterizedTest
  @MethodSource("withPrograms")
  void theWrongProgramGetsTheDiagnostic(DiagnosticCode code) throws IOException {
    List<Diagnostic> found = new Example(Story.of(code).wrong()).compile();
    Path input = Path.of("src", "test", "resources", FOLDER, code.code() + ".md");
    Goldens.check(input, ".txt", new Renderer(false).render(found));
    assertThat(found).extracting(Diagnostic::code).containsOnly(code);
  }

  @ParameterizedTest
  @MethodSource("withPrograms")
  void theMendedProgramGetsNone(DiagnosticCode code) {
    List<Diagnostic> found = new Example(Story.of(code).right()).compile();
    assertThat(new Renderer(false).render(found)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("withoutPrograms")
  void aGeneratedSourceGetsTheDiagnostic(DiagnosticCode code) {
    assertThat(GeneratedSources.ALL).containsKey(code);
    assertThat(GeneratedSources.ALL.get(code).compile())
        .extracting(Diagnostic::code)
        .contains(code);
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    try (Stream<Path> stories = Files.list(STORIES)) {
      assertThat(stories.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(DiagnosticCode.values()).map(c -> c.code() + ".md").toList());
    }
    assertThat(Goldens.inputs(FOLDER, ".txt").stream().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(withPrograms().map(c -> c.code() + ".txt").toList());
    assertThat(GeneratedSources.ALL.keySet())
        .containsExactlyInAnyOrderElementsOf(withoutPrograms().toList());
  }
}
