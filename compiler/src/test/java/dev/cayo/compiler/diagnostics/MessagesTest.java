package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.compiler.Goldens;
import dev.cayo.compiler.TestLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is printed about wrong programs, beside each: mistakes of people who come from other
 * languages, and files with many mistakes, each to be reported once.
 */
class MessagesTest {
  static final List<String> FOLDERS = List.of("diagnostics/mistakes", "diagnostics/recovery");

  static Stream<Path> programs() {
    return FOLDERS.stream().flatMap(folder -> Goldens.inputs(folder, ".cayo").stream());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void messages(Path input) throws IOException {
    SourceFile source =
        SourceFile.decode(input.getFileName().toString(), Files.readAllBytes(input));
    List<Diagnostic> found = TestLibrary.compile(source).diagnostics();
    assertThat(found).isNotEmpty();
    Goldens.check(input, ".txt", new Renderer(false).render(found));
  }

  @Test
  void noGoldenIsLeftBehind() {
    FOLDERS.forEach(folder -> Goldens.checkOrphans(folder, ".cayo", ".txt"));
  }
}
