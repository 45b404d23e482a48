package dev.cayo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures whole processes that do as little as a program can do. */
final class Starts {
  private static final int TIMES = 11;

  private Starts() {}

  /** The milliseconds of each way to start, with Java's first. */
  static Map<String, Spread> measure(Commands commands) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cayo-starts");
    Path source = folder.resolve("hello.cayo");
    Path object = folder.resolve("hello.cyo");
    Files.writeString(source, "println(\"Hello\")\n");
    Processes.run(commands.jar(List.of("build", source.toString(), "-o", object.toString())));
    Processes.run(commands.launcher(List.of("version"))); // The launcher gets ready.
    List<String> runObject = List.of("run", object.toString());
    List<String> runSource = List.of("run", source.toString());
    Map<String, List<String>> ways = new LinkedHashMap<>();
    ways.put("Java hello", commands.hello());
    ways.put("`./cayo run hello.cyo`", commands.launcher(runObject));
    ways.put("`./cayo run hello.cayo`", commands.launcher(runSource));
    ways.put("`java -jar cayo.jar run hello.cyo`", commands.jar(runObject));
    ways.put("`java -jar cayo.jar run hello.cayo`", commands.jar(runSource));
    return walls(ways);
  }

  private static Map<String, Spread> walls(Map<String, List<String>> ways)
      throws IOException, InterruptedException {
    Map<String, List<Double>> walls = new LinkedHashMap<>();
    for (int i = 0; i < TIMES; i++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        walls
            .computeIfAbsent(way.getKey(), name -> new ArrayList<>())
            .add(Processes.wall(way.getValue()));
      }
    }
    Map<String, Spread> result = new LinkedHashMap<>();
    walls.forEach((name, times) -> result.put(name, Spread.of(times)));
    return result;
  }
}
