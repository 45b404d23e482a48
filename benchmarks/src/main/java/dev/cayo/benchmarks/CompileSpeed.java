package dev.cayo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares compilers on generated sources of the same shape: {@code cayo build} and {@code javac}
 * as whole processes, and what each further file costs a process that has begun. Prints a table for
 * docs/performance.md.
 */
public final class CompileSpeed {
  private static final int WARM_FILES = 20;

  private final Commands commands;
  private final Path folder;
  private final int pairs;

  private CompileSpeed(Path root, int pairs) throws IOException {
    this.commands = new Commands(root);
    this.folder = Files.createTempDirectory("cayo-compile-speed");
    this.pairs = pairs;
  }

  /** Arguments: the root of the checkout, how many pairs (5 unless given). */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    CompileSpeed speed =
        new CompileSpeed(Path.of(arguments.length > 0 ? arguments[0] : "."), pairs);
    System.out.println("| Lines | Cayo ms | lines/s | `javac` ms | Cayo / `javac` | spread |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    for (int lines : List.of(1_000, 10_000, 50_000, 100_000, 200_000)) {
      speed.cold(lines);
    }
    speed.warm(10_000);
  }

  private void cold(int lines) throws IOException, InterruptedException {
    Path cayo = GeneratedProgram.writeCayo(folder, lines);
    Path java = GeneratedProgram.writeJava(folder, lines);
    List<String> own =
        commands.launcher(
            List.of("build", cayo.toString(), "-o", folder.resolve("big.cyo").toString()));
    List<String> peer = commands.javac("-d", folder.toString(), java.toString());
    row(String.valueOf(lines), lines, own, peer);
  }

  /** What one more file costs: a process with many, less a process with one, by their number. */
  private void warm(int lines) throws IOException, InterruptedException {
    String cayo = GeneratedProgram.writeCayo(folder, lines).toString();
    String java = GeneratedProgram.writeJava(folder, lines).toString();
    List<Double> own = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> peers = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      double first = Processes.wall(check(cayo, 1));
      double further = (Processes.wall(check(cayo, 1 + WARM_FILES)) - first) / WARM_FILES;
      double peerFirst = Processes.wall(commands.javaCompiler(java, folder, 1));
      double peer =
          (Processes.wall(commands.javaCompiler(java, folder, 1 + WARM_FILES)) - peerFirst)
              / WARM_FILES;
      own.add(further);
      peers.add(peer);
      ratios.add(further / peer);
    }
    print(lines + ", warm", lines, own, peers, ratios);
  }

  private List<String> check(String file, int times) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    for (int i = 0; i < times; i++) {
      arguments.add(file);
    }
    return commands.launcher(arguments);
  }

  private void row(String name, int lines, List<String> cayo, List<String> javac)
      throws IOException, InterruptedException {
    List<Double> own = new ArrayList<>();
    List<Double> peers = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      own.add(Processes.wall(cayo));
      peers.add(Processes.wall(javac));
      ratios.add(own.get(i) / peers.get(i));
    }
    print(name, lines, own, peers, ratios);
  }

  private static void print(
      String name, int lines, List<Double> own, List<Double> peers, List<Double> ratios) {
    double median = Statistics.median(own);
    Spread ratio = Spread.of(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.2f | %s |%n",
        name,
        median,
        lines / median * 1_000,
        Statistics.median(peers),
        ratio.median(),
        ratio.range());
  }
}
