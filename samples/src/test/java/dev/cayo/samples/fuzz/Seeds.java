package dev.cayo.samples.fuzz;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.compiler.CompilationResult;
import dev.cayo.compiler.Compiler;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.stdlib.StandardLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What mutants are made of: the scripts and samples, as source and compiled; and the library. */
public final class Seeds {
  private static final List<String> FOLDERS =
      List.of("src/test/cayo", "../stdlib/src/test/cayo", "wordfreq", "jsonfmt", "mandelbrot");
  private static final List<String> LIBRARY =
      List.of("std.prelude", "std.io", "std.json", "std.math", "std.random", "std.time");
  private static final Map<String, Module> KNOWN = new ConcurrentHashMap<>();

  /** The tests that take all of them compile them once. */
  private static final Map<Path, Optional<ObjectFile>> COMPILED = new ConcurrentHashMap<>();

  private Seeds() {}

  /** Every {@code step}-th of the source files, in order of their names. */
  static List<Path> sources(int step) {
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> below = Files.walk(Path.of(folder))) {
        below.filter(file -> file.toString().endsWith(".cayo")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<Path> some = new ArrayList<>();
    for (int i = 0; i < files.size(); i += step) {
      some.add(files.get(i));
    }
    return some;
  }

  /** Every {@code step}-th of the source files, compiled; without those that do not compile. */
  public static List<ObjectFile> compiled(int step) {
    return compiled(sources(step));
  }

  /** Source files, compiled; without those that do not compile. */
  static List<ObjectFile> compiled(List<Path> sources) {
    List<ObjectFile> seeds = new ArrayList<>();
    for (Path file : sources) {
      COMPILED.computeIfAbsent(file, Seeds::compile).ifPresent(seeds::add);
    }
    return seeds;
  }

  private static Optional<ObjectFile> compile(Path file) {
    return Optional.ofNullable(compile(new SourceFile(file.toString(), read(file))).objectFile());
  }

  /** The modules of the library. They cannot be run as programs, only read and verified. */
  static List<ObjectFile> library() {
    return LIBRARY.stream().map(name -> new ObjectFile(List.of(library(name)))).toList();
  }

  /** Compiles a file that has no neighbours to import. */
  public static CompilationResult compile(SourceFile file) {
    return Compiler.compile(file, "main", module -> null, Seeds::library);
  }

  private static @Nullable Module library(String name) {
    return KNOWN.computeIfAbsent(
        name,
        missing -> {
          byte[] file = new StandardLibrary().find(missing);
          return file == null ? null : ObjectReader.read(file).main();
        });
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
