package dev.cayo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs benchmarks in variants that take turns, so that a slow minute of the machine hits all. */
final class Suite {
  private final Commands commands;
  private final Options options;
  private final List<String> tier;
  private final Results results = new Results();

  private Suite(Commands commands, Options options, List<String> tier) {
    this.commands = commands;
    this.options = options;
    this.tier = tier;
  }

  /** Measures what the options ask for. */
  static Results run(Commands commands, Options options) throws IOException, InterruptedException {
    Suite suite = new Suite(commands, options, interpreterOnly(commands));
    Path folder = Files.createTempDirectory("cayo-benchmarks");
    Processes.run(commands.launcher(List.of("version"))); // It gets ready.
    for (Benchmark benchmark : options.benchmarks()) {
      suite.measure(benchmark, folder);
    }
    return suite.results;
  }

  /** What asks for the interpreter; nothing as long as there is nothing else. */
  private static List<String> interpreterOnly(Commands commands)
      throws IOException, InterruptedException {
    String help = Processes.run(commands.jar(List.of("help", "run")));
    return help.contains("--tier") ? List.of("--tier=interpreter") : List.of();
  }

  private void measure(Benchmark benchmark, Path folder) throws IOException, InterruptedException {
    Path source = commands.programs().resolve("cayo/" + benchmark.program() + ".cayo");
    Path object = folder.resolve(benchmark.program() + ".cyo");
    Processes.run(commands.jar(List.of("build", source.toString(), "-o", object.toString())));
    List<Variant> order = new ArrayList<>(options.variants());
    for (int turn = 0; turn < options.pace().turns(); turn++) {
      System.err.println(benchmark.program() + ", turn " + (turn + 1));
      turn(benchmark, object, order);
      Collections.reverse(order);
    }
  }

  /** Variants that are the same command share one process. */
  private void turn(Benchmark benchmark, Path object, List<Variant> order)
      throws IOException, InterruptedException {
    Map<List<String>, Rounds> measured = new HashMap<>();
    for (Variant variant : order) {
      List<String> command = commands.benchmark(variant, benchmark, object, tier, options.pace());
      Rounds rounds = measured.get(command);
      if (rounds == null) {
        rounds = Processes.rounds(command);
        measured.put(command, rounds);
      }
      results.add(benchmark, variant, rounds);
    }
  }
}
