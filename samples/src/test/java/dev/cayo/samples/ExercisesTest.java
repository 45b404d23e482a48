package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exercises of {@code samples/exercises} pass tests that were not written for Cayo. */
class ExercisesTest {
  private static final Path FOLDER = Path.of("exercises");

  @TempDir static Path built;

  @BeforeAll
  static void buildTheGenerator() {
    Outcome build =
        Outcome.of("build", FOLDER.resolve("generate.cayo").toString(), "-o", "" + generator());
    assertThat(build).isEqualTo(new Outcome(0, "", ""));
  }

  private static Path generator() {
    return built.resolve("generate.cyo");
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("data"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".json"))
          .map(file -> file.substring(0, file.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void allTestsPass() {
    Outcome tests = Outcome.of("test", FOLDER.toString());
    assertThat(tests.err()).isEmpty();
    assertThat(tests.out()).doesNotContain("FAILED").endsWith("513 tests, 0 failed\n");
    assertThat(tests.exitCode()).isZero();
  }

  @Test
  void thereIsASolutionForEachFileOfData() throws IOException {
    assertThat(names()).hasSize(30).allMatch(name -> Files.isRegularFile(solution(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theTestsAreThoseThatTheDataGive(String name) throws IOException {
    String data = FOLDER.resolve("data").resolve(name + ".json").toString();
    Outcome generated = Outcome.of("run", generator().toString(), data, solution(name).toString());
    assertThat(generated.err()).isEmpty();
    assertThat(generated.out()).isEqualTo(Files.readString(solution(name)));
  }

  private static Path solution(String name) {
    return FOLDER.resolve(name).resolve(name + ".cayo");
  }
}
