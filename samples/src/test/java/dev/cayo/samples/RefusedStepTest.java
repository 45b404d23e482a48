package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop that counts leaves the trace that the range would leave which it does not make. */
class RefusedStepTest {
  @TempDir Path folder;

  @Test
  void theTraceIsThatOfTheRange() throws IOException {
    Outcome loop = run("for i in (0..9).step(k) { println(i) }");
    assertThat(loop.err())
        .startsWith("error: ArgumentError: the step must be positive, got 0\n  at require (")
        .contains("\n  at Range.step (")
        .endsWith(
            "\n  at go (steps.cayo:1)\n  at main (steps.cayo:2)\n  at $entry (steps.cayo:1)\n");
    assertThat(loop).isEqualTo(run("for i in [(0..9).step(k)] { println(i) }"));
    assertThat(loop).isEqualTo(run("for i in (0..9).step(0) { println(i) }"));
    assertThat(loop).isEqualTo(run("for i in (0..=9).reversed().step(k) { println(i) }"));
    assertThat(loop).isEqualTo(run("for i in (9..0).step(k).reversed() { println(i) }"));
  }

  private Outcome run(String loop) throws IOException {
    Path file = folder.resolve("steps.cayo");
    Files.writeString(file, "fun go(k: Int) { " + loop + " }\nfun main() { go(0) }\n");
    return Outcome.of("run", file.toString());
  }
}
