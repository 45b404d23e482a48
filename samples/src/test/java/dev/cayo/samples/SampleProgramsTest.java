package dev.cayo.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of this folder print what they are known to print. */
class SampleProgramsTest {
  @TempDir Path folder;

  /**
   * A run of a sample.
   *
   * @param expected the file that holds what it prints
   */
  record Sample(String program, String expected, String... arguments) {
    @Override
    public String toString() {
      return program + " " + String.join(" ", arguments);
    }
  }

  static List<Sample> samples() {
    return List.of(
        new Sample("hello.cayo", "hello.expected"),
        new Sample("wordfreq/wordfreq.cayo", "wordfreq/sea.expected", "wordfreq/sea.txt"),
        new Sample("jsonfmt/jsonfmt.cayo", "jsonfmt/islands.expected", "jsonfmt/islands.json"),
        new Sample(
            "jsonfmt/jsonfmt.cayo",
            "jsonfmt/islands.compact.expected",
            "--compact",
            "jsonfmt/islands.json"),
        new Sample("mandelbrot/mandelbrot.cayo", "mandelbrot/60x40.ppm", "60", "40"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void printsWhatItShould(Sample sample) throws IOException {
    byte[] expected = Files.readAllBytes(Path.of(sample.expected()));
    assertThat(output(sample.program(), sample.arguments())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theObjectFileRunsAnywhere(Sample sample) throws IOException {
    Path built = folder.resolve("moved").resolve("renamed.cyo");
    Files.createDirectories(built.getParent());
    Path first = folder.resolve("first.cyo");
    build(sample.program(), first);
    Files.move(first, built);
    assertThat(output(built.toString(), sample.arguments()))
        .isEqualTo(Files.readAllBytes(Path.of(sample.expected())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameSourceGivesTheSameBytes(Sample sample) throws IOException {
    Path here = folder.resolve("here.cyo");
    Path there = folder.resolve("there.cyo");
    build(sample.program(), here);
    Path copy = folder.resolve(Path.of(sample.program()).getFileName());
    Files.copy(Path.of(sample.program()), copy);
    build(copy.toString(), there);
    assertThat(Files.readAllBytes(there)).isEqualTo(Files.readAllBytes(here));
  }

  @Test
  void brokenJsonIsExplained() {
    Outcome run = Outcome.of("jsonfmt/jsonfmt.cayo", "jsonfmt/broken.json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("jsonfmt/broken.json: line 3, column 21");
  }

  /** On a virtual path: the bytes, for a picture is no text. */
  private static byte[] output(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of("run", program));
    command.addAll(List.of(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(InputStream.nullInputStream(), out, err, command.toArray(String[]::new));
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(exitCode).isZero();
    return out.toByteArray();
  }

  private static void build(String program, Path target) {
    Outcome build = Outcome.of("build", program, "-o", target.toString());
    assertThat(build).isEqualTo(new Outcome(0, "", ""));
  }
}
