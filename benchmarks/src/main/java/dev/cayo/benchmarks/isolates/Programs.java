package dev.cayo.benchmarks.isolates;

import dev.cayo.cli.Main;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Program;
import dev.cayo.vm.Tiering;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The programs beside this class, compiled and loaded into one engine. */
final class Programs {
  private static final Queue<String> LOG = new ConcurrentLinkedQueue<>();

  static final Engine ENGINE = StandardLibrary.engine(Set.of(), Tiering.DEFAULT.loggedTo(LOG::add));

  private Programs() {}

  /** Whether code of a function of a program has been compiled. */
  static boolean isCompiled(String function) {
    return LOG.stream().anyMatch(line -> line.startsWith("jit: compiled: " + function + "["));
  }

  static Program load(String name) {
    try {
      Path folder = Files.createTempDirectory("cayo-isolates");
      Path source = folder.resolve(name + ".cayo");
      Path object = folder.resolve(name + ".cyo");
      try (InputStream text = Programs.class.getResourceAsStream(name + ".cayo")) {
        Files.copy(
            java.util.Objects.requireNonNull(text), source, StandardCopyOption.REPLACE_EXISTING);
      }
      build(source, object);
      Program program = ENGINE.load(Files.readAllBytes(object));
      Files.delete(source);
      Files.delete(object);
      Files.delete(folder);
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void build(Path source, Path object) {
    int status =
        Main.run(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            System.err,
            "build",
            source.toString(),
            "-o",
            object.toString());
    if (status != 0) {
      throw new IllegalStateException(source + " does not compile");
    }
  }
}
