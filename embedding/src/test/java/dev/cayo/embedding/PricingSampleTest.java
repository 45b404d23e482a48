package dev.cayo.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of samples/embedding answers whatever its rules do. */
class PricingSampleTest {
  private static final Path SAMPLE = Path.of("../samples/embedding");

  @TempDir Path folder;

  @Test
  void answersEveryOrder() throws IOException, InterruptedException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(SAMPLE.resolve("src"))) {
      sources = files.filter(f -> f.toString().endsWith(".java")).toList();
    }
    JavaProgram service =
        JavaProgram.compile(
            folder.resolve("classes"), sources, List.of(Jars.RUNTIME, Jars.COMPILER));
    String printed = service.run("shop.PricingService", SAMPLE.resolve("rules").toString());
    assertThat(printed).isEqualTo(Files.readString(SAMPLE.resolve("expected.txt")));
  }
}
