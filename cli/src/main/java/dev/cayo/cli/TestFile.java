package dev.cayo.cli;

import dev.cayo.compiler.Compiler;
import dev.cayo.compiler.SourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source file with tests.
 *
 * @param root the folder that was named, where the file was found in one
 */
record TestFile(Input input, @Nullable Path root) {
  private static final String SOURCE_SUFFIX = ".cayo";

  /**
   * The files that a command line names: each must have tests. Of a folder, those that have, in
   * order of their names; hidden folders are left out.
   *
   * @throws CommandException where a file or a folder has none
   */
  static List<TestFile> find(List<String> paths, Streams streams) {
    List<TestFile> files = new ArrayList<>();
    for (String name : paths) {
      Path path = Input.path(name);
      List<TestFile> found = Files.isDirectory(path) ? below(path, streams) : named(name, streams);
      if (found.isEmpty()) {
        throw new CommandException(ExitCode.FAILED, "'" + name + "' has no tests");
      }
      files.addAll(found);
    }
    return files;
  }

  private static List<TestFile> named(String name, Streams streams) {
    Input input = Input.read(name, streams);
    if (input.isObjectFile()) {
      throw new CommandException(
          ExitCode.FAILED, "'" + name + "' is an object file; tests are in source files");
    }
    return hasTests(input) ? List.of(new TestFile(input, null)) : List.of();
  }

  private static List<TestFile> below(Path root, Streams streams) {
    List<TestFile> found = new ArrayList<>();
    for (Path file : sources(root)) {
      Input input = Input.read(file.toString(), streams);
      if (hasTests(input)) {
        found.add(new TestFile(input, root));
      }
    }
    return found;
  }

  private static boolean hasTests(Input input) {
    return Compiler.hasTests(Compilation.source(input));
  }

  private static List<Path> sources(Path root) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean skip = !folder.equals(root) && isHidden(folder);
              return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && file.toString().endsWith(SOURCE_SUFFIX)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(ExitCode.NO_INPUT, "the folder '" + root + "' cannot be read");
    }
    files.sort(null);
    return files;
  }

  private static boolean isHidden(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(".");
  }

  /**
   * Where its imports are looked for: beside it, as when it is run, and then in each folder above
   * up to the one that was named, for a part of a larger program imports from there.
   */
  SourceProvider modules() {
    List<SourceFolder> folders = new ArrayList<>();
    Path folder = input.folder();
    folders.add(new SourceFolder(folder));
    while (root != null && !folder.equals(root) && folder.getParent() != null) {
      folder = folder.getParent();
      folders.add(new SourceFolder(folder));
    }
    return module ->
        folders.stream()
            .map(each -> each.find(module))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
