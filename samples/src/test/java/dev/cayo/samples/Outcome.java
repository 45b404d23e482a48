package dev.cayo.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** What one run of the command line left behind: in this process, or in one of its own. */
record Outcome(int exitCode, String out, String err) {

  /** Runs the command line in this process. */
  static Outcome of(String... args) {
    return withInput("", args);
  }

  static Outcome withInput(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, args);
    return new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}
