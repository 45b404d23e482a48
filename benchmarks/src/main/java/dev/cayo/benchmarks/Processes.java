package dev.cayo.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the processes that are compared, on the Java that runs this one. */
final class Processes {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path launcher;
  private final Path jar;
  private final Path programs;
  private final String classes;

  Processes(Path root) {
    this.launcher = root.resolve("cayo").toAbsolutePath();
    this.jar = root.resolve("cli/target/cayo.jar");
    this.programs = root.resolve("benchmarks/src/main/cayo");
    this.classes = System.getProperty("java.class.path");
  }

  List<String> cayo(String program, int rounds) {
    String file = programs.resolve(program + ".cayo").toString();
    return java("-jar", jar.toString(), "run", "--fuel=unlimited", file, String.valueOf(rounds));
  }

  List<String> peer(String program, int rounds, String... options) {
    String name = Character.toUpperCase(program.charAt(0)) + program.substring(1);
    List<String> command = java(options);
    command.addAll(
        List.of("-cp", classes, "dev.cayo.benchmarks.peers." + name, String.valueOf(rounds)));
    return command;
  }

  /** As somebody starts it who has the jar alone. */
  List<String> jar(String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** With the archive of classes that the launcher makes. */
  List<String> launcher(String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  List<String> hello() {
    return List.of(JAVA, "-cp", classes, "dev.cayo.benchmarks.peers.Hello");
  }

  List<String> javac(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  List<String> javaCompiler(String file, Path output, int times) {
    String peer = "dev.cayo.benchmarks.peers.JavaCompilerRounds";
    return List.of(JAVA, "-cp", classes, peer, file, output.toString(), String.valueOf(times));
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** How long a whole process takes, in ms. */
  static double wall(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    run(command);
    return (System.nanoTime() - start) / 1e6;
  }

  /** What a process prints; fails where it fails. */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
