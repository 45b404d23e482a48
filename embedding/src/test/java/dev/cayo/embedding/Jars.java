package dev.cayo.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The jars that this module makes. */
final class Jars {
  static final Path RUNTIME = jar("cayo-runtime");
  static final Path COMPILER = jar("cayo-source-compiler");

  private Jars() {}

  private static Path jar(String artifact) {
    Path folder = Path.of(System.getProperty("cayo.repository"), "dev/cayo", artifact);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
