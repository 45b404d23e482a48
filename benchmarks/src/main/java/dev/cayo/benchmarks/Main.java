package dev.cayo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares Cayo's interpreter with {@code java -Xint} and {@code java}: the same program in both
 * languages, in processes that take turns. Prints tables for docs/performance.md.
 */
public final class Main {
  private static final List<String> PROGRAMS =
      List.of("fib", "sieve", "loops", "strings", "counting");
  private static final int ROUNDS = 10;
  private static final int STARTS = 11;

  private final Processes processes;
  private final int pairs;

  private Main(Path root, int pairs) {
    this.processes = new Processes(root);
    this.pairs = pairs;
  }

  /**
   * Arguments: the root of the checkout, and how many times each process is started (5 unless
   * given).
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Main main = new Main(Path.of(arguments.length > 0 ? arguments[0] : "."), pairs);
    System.out.println("Java " + System.getProperty("java.vm.version") + "\n");
    main.programs();
    main.starts();
  }

  private void programs() throws IOException, InterruptedException {
    System.out.println(
        "| Program | Cayo ms | / `java -Xint` | / `java` | spread of / `java -Xint` |");
    System.out.println("| --- | --- | --- | --- | --- |");
    double logarithms = 0;
    for (String program : PROGRAMS) {
      logarithms += Math.log(compare(program));
    }
    String mean = format(Math.exp(logarithms / PROGRAMS.size()));
    System.out.println("| geometric mean | | " + mean + " | | |\n");
  }

  /** Prints a row; gives the ratio to {@code java -Xint}. */
  private double compare(String program) throws IOException, InterruptedException {
    List<Double> own = new ArrayList<>();
    List<Double> toInterpreted = new ArrayList<>();
    List<Double> toCompiled = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      Rounds cayo = Rounds.parse(Processes.run(processes.cayo(program, ROUNDS)));
      Rounds interpreted = Rounds.parse(Processes.run(processes.peer(program, ROUNDS, "-Xint")));
      Rounds compiled = Rounds.parse(Processes.run(processes.peer(program, ROUNDS * 2)));
      if (!cayo.result().equals(interpreted.result()) || !cayo.result().equals(compiled.result())) {
        throw new IllegalStateException(program + ": " + cayo + ", " + interpreted);
      }
      own.add(cayo.warm());
      toInterpreted.add(cayo.warm() / interpreted.warm());
      toCompiled.add(cayo.warm() / compiled.warm());
    }
    double ratio = Rounds.median(toInterpreted);
    String spread =
        format(toInterpreted.stream().min(Double::compare).orElseThrow())
            + " to "
            + format(toInterpreted.stream().max(Double::compare).orElseThrow());
    row(
        program,
        format(Rounds.median(own)),
        format(ratio),
        format(Rounds.median(toCompiled)),
        spread);
    return ratio;
  }

  private void starts() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cayo-benchmarks");
    Path source = folder.resolve("hello.cayo");
    Path object = folder.resolve("hello.cyo");
    Files.writeString(source, "println(\"Hello\")\n");
    Processes.run(processes.jar("build", source.toString(), "-o", object.toString()));
    Processes.run(processes.launcher("version")); // The launcher gets ready.
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("Java hello", processes.hello());
    commands.put("`./cayo run hello.cyo`", processes.launcher("run", object.toString()));
    commands.put("`./cayo run hello.cayo`", processes.launcher("run", source.toString()));
    commands.put("`java -jar cayo.jar run hello.cyo`", processes.jar("run", object.toString()));
    commands.put("`java -jar cayo.jar run hello.cayo`", processes.jar("run", source.toString()));
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int i = 0; i < STARTS; i++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        times
            .computeIfAbsent(command.getKey(), name -> new ArrayList<>())
            .add(Processes.wall(command.getValue()));
      }
    }
    double base = Rounds.median(times.getOrDefault("Java hello", List.of()));
    System.out.println("| Start, whole process | ms | / Java hello |");
    System.out.println("| --- | --- | --- |");
    times.forEach(
        (name, walls) ->
            row(name, format(Rounds.median(walls)), format(Rounds.median(walls) / base)));
  }

  private static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  private static String format(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
