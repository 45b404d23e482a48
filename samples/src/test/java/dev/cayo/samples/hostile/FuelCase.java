package dev.cayo.samples.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a function of the library costs: how it grows with {@code n}, what is prepared, what is
 * measured.
 */
record FuelCase(Growth growth, int most, String preparation, String measured, boolean raises) {
  private static final int SIZE = 800;

  /** How the fuel for twice the size relates to that for the size. */
  enum Growth {
    CONSTANT(0.9, 1.1),
    LOG(0.9, 1.3),
    LINEAR(1.8, 2.4),
    NLOGN(1.8, 2.6),
    QUADRATIC(3, 4.2);

    final double least;
    final double most;

    Growth(double least, double most) {
      this.least = least;
      this.most = most;
    }
  }

  static List<FuelCase> read(Path file) throws IOException {
    List<FuelCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(parse(line));
      }
    }
    return cases;
  }

  private static FuelCase parse(String line) {
    String[] parts = line.split("\\s\\|\\s", -1);
    String[] kind = parts[0].trim().split(" ", -1);
    return new FuelCase(
        Growth.valueOf(kind[0].toUpperCase(java.util.Locale.ROOT)),
        kind.length > 1 ? Integer.parseInt(kind[1]) : SIZE,
        parts[1].trim().replace(" \\n ", "\n"),
        parts[2].trim(),
        parts.length > 3);
  }

  /**
   * A program whose first argument is the size; it does what is measured where there is a second.
   */
  String program() {
    StringBuilder imports = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (String line : preparation.split("\n", -1)) {
      (line.startsWith("import ") ? imports : rest).append(line).append('\n');
    }
    return imports
        + "let n = programArguments()[0].toInt()\n"
        + rest
        + "fun measure() {\n  "
        + measured.replace("; ", "\n  ")
        + "\n}\nif programArguments().size > 1 {\n  try { measure() } catch e { println(\"error\") }\n}\n";
  }
}
