package dev.cayo.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts processes one at a time, and waits for their ends. */
final class Processes {
  private Processes() {}

  /** How long a whole process takes, in ms. */
  static double wall(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    run(command);
    return (System.nanoTime() - start) / 1e6;
  }

  /** What a benchmark says in a process of its own. */
  static Rounds rounds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String output = run(command);
    return Rounds.parse(output, (System.nanoTime() - start) / 1e6);
  }

  /** What a process prints; fails where it fails. */
  static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // The launcher takes the Java that runs this, too.
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output;
    try (InputStream from = process.getInputStream()) {
      output = new String(from.readAllBytes(), StandardCharsets.UTF_8);
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + status);
    }
    return output;
  }
}
