package dev.cayo.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample programs print what is written beside them. */
class SamplesTest {

  @ParameterizedTest
  @CsvSource({
    "hello.expected, run hello.cayo",
    "wordfreq/sea.expected, run wordfreq/wordfreq.cayo wordfreq/sea.txt",
    "jsonfmt/islands.expected, run jsonfmt/jsonfmt.cayo jsonfmt/islands.json",
    "jsonfmt/islands.compact.expected, run jsonfmt/jsonfmt.cayo --compact jsonfmt/islands.json",
    "mandelbrot/60x40.ppm, run mandelbrot/mandelbrot.cayo 60"
  })
  void printsWhatIsExpected(String expected, String commandLine) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(new ByteArrayInputStream(new byte[0]), out, err, commandLine.split(" "));
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(Path.of(expected)));
    assertThat(exitCode).isZero();
  }

  @Test
  void jsonfmtReadsStandardInput() {
    Outcome outcome = Outcome.withInput("[1,\n2]", "run", "jsonfmt/jsonfmt.cayo", "--compact");
    assertThat(outcome).isEqualTo(new Outcome(0, "[1,2]\n", ""));
  }

  @Test
  void jsonfmtShowsThePlaceOfAnError() {
    Outcome outcome = Outcome.of("run", "jsonfmt/jsonfmt.cayo", "jsonfmt/broken.json");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            """
            jsonfmt: jsonfmt/broken.json: line 3, column 21: expected `,` or `]`, found '3'
                "values": [1, 2, 03]
                                  ^
            """);
  }

  @Test
  void wordfreqExplainsAWrongCommandLine() {
    Outcome outcome = Outcome.of("run", "wordfreq/wordfreq.cayo", "--top", "x");
    assertThat(outcome).isEqualTo(new Outcome(2, "", "wordfreq: --top needs a number\n"));
  }
}
