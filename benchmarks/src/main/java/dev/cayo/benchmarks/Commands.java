package dev.cayo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that are compared. Cayo and Java run on the Java that runs this. */
final class Commands {
  private static final Path HOME = Path.of(System.getProperty("java.home"), "bin");
  private static final String PEERS = "dev.cayo.benchmarks.peers.Peers";

  /** Far above what is used, so that they cost what limits cost and stop nothing. */
  private static final List<String> LIMITS = List.of("--fuel=1_000_000_000_000_000", "--memory=1G");

  private static final List<String> NO_LIMITS = List.of("--fuel=unlimited", "--memory=unlimited");

  private final Path root;
  private final String classes = System.getProperty("java.class.path");

  /**
   * Commands with the jar of a checkout.
   *
   * @param root the checkout
   */
  Commands(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  Path programs() {
    return root.resolve("benchmarks/src/main");
  }

  /** As somebody starts it who has the jar alone. */
  List<String> jar(List<String> arguments) {
    return java(List.of("-jar", root.resolve("cli/target/cayo.jar").toString()), arguments);
  }

  /** With the archive of classes that the launcher makes. */
  List<String> launcher(List<String> arguments) {
    return joined(List.of(root.resolve("cayo").toString()), arguments);
  }

  /**
   * A benchmark as a process.
   *
   * @param object the program in Cayo, compiled
   * @param tier what asks Cayo for its interpreter; empty where it has nothing else
   */
  List<String> benchmark(
      Variant variant, Benchmark benchmark, Path object, List<String> tier, Pace pace) {
    String program = benchmark.program();
    List<String> arguments =
        List.of(
            String.valueOf(benchmark.size()),
            String.valueOf(pace.milliseconds()),
            String.valueOf(pace.rounds()));
    return switch (variant) {
      case JAVA -> peer(List.of(), PEERS, program, arguments);
      case XINT -> peer(List.of("-Xint"), PEERS, program, arguments);
      case EXACT -> peer(List.of(), ExactArithmetic.class.getName(), program, arguments);
      case CAYO -> cayo(NO_LIMITS, object, arguments);
      case LIMITS -> cayo(LIMITS, object, arguments);
      case INTERPRETER -> cayo(joined(NO_LIMITS, tier), object, arguments);
      case NODE -> joined(List.of("node", script().toString(), program), arguments);
    };
  }

  Path script() {
    return programs().resolve("javascript/main.mjs");
  }

  List<String> hello() {
    return java(List.of("-cp", classes), List.of("dev.cayo.benchmarks.peers.Hello"));
  }

  List<String> javac(String... arguments) {
    return joined(List.of(HOME.resolve("javac").toString()), List.of(arguments));
  }

  List<String> javaCompiler(String file, Path output, int times) {
    return java(
        List.of("-cp", classes),
        List.of(
            "dev.cayo.benchmarks.peers.JavaCompilerRounds",
            file,
            output.toString(),
            String.valueOf(times)));
  }

  /** Whether Node can be started. */
  static boolean hasNode() throws InterruptedException {
    try {
      Processes.run(List.of("node", "--version"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Fails, with what to do, where the jar is missing. */
  void requireJar() {
    if (!Files.exists(root.resolve("cli/target/cayo.jar"))) {
      throw new IllegalArgumentException(
          "no cli/target/cayo.jar in " + root + ": build it with 'mvn -B package -DskipTests'");
    }
  }

  private List<String> cayo(List<String> options, Path object, List<String> arguments) {
    return launcher(
        joined(joined(List.of("run"), options), joined(List.of(object.toString()), arguments)));
  }

  private List<String> peer(
      List<String> options, String main, String program, List<String> arguments) {
    return java(
        joined(options, List.of("-cp", classes, main)), joined(List.of(program), arguments));
  }

  private static List<String> java(List<String> options, List<String> arguments) {
    List<String> start = List.of(HOME.resolve("java").toString(), "-XX:+UseSerialGC");
    return joined(joined(start, options), arguments);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
