package dev.cayo.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one run of {@code java -jar cayo.jar} left behind. */
record CayoProcess(int exitCode, String out, String err) {
  private static final int TIMEOUT_SECONDS = 300;

  /** The jar that the module {@code cli} built in this very run of Maven. */
  static Path jar() {
    return Path.of(System.getProperty("cayo.jar")).normalize();
  }

  static CayoProcess run(Jdk jdk, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.add("-jar");
    command.add(jar().toString());
    command.addAll(List.of(args));
    return run(command);
  }

  /** Through files, so that a program that prints much on both streams does not block. */
  static CayoProcess run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("cayo", ".out");
    Path err = Files.createTempFile("cayo", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + TIMEOUT_SECONDS + " s: " + command);
      }
      return new CayoProcess(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
