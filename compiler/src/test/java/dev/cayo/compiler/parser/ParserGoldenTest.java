package dev.cayo.compiler.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.compiler.Goldens;
import dev.cayo.compiler.diagnostics.Renderer;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees of right sources and messages about wrong ones, each beside its input. */
class ParserGoldenTest {
  static List<Path> trees() {
    return Goldens.inputs("parser/trees", ".cayo");
  }

  static List<Path> errors() {
    return Goldens.inputs("parser/errors", ".cayo");
  }

  @ParameterizedTest
  @MethodSource("trees")
  void tree(Path input) throws IOException {
    ParseResult result = parse(input);
    assertThat(new Renderer(false).render(result.diagnostics())).isEmpty();
    Goldens.check(input, ".ast", AstPrinter.print(result.ast()));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void messages(Path input) throws IOException {
    ParseResult result = parse(input);
    assertThat(result.hasErrors()).isTrue();
    Goldens.check(input, ".txt", new Renderer(false).render(result.diagnostics()));
  }

  @Test
  void noGoldenIsLeftBehind() {
    Goldens.checkOrphans("parser/trees", ".cayo", ".ast");
    Goldens.checkOrphans("parser/errors", ".cayo", ".txt");
  }

  private static ParseResult parse(Path input) throws IOException {
    return Parser.parse(
        SourceFile.decode(input.getFileName().toString(), Files.readAllBytes(input)));
  }
}
