package dev.cayo.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that the user named, or standard input, with what it holds.
 *
 * @param name as the user wrote it
 * @param folder where imported modules lie
 */
record Input(String name, Path folder, byte[] bytes, boolean isStandardInput) {
  static final String STANDARD_INPUT = "-";

  private static final byte[] MAGIC = {0, 'C', 'Y', 'O'};
  private static final String SOURCE_SUFFIX = ".cayo";

  /**
   * Reads it.
   *
   * @throws CommandException with {@link ExitCode#NO_INPUT}
   */
  static Input read(String name, Streams streams) {
    if (name.equals(STANDARD_INPUT)) {
      return new Input("<input>", Path.of(""), readAll(streams), true);
    }
    Path path = path(name);
    // The old way to read a file: it loads 30 classes less than Files, at each start.
    // Buffered, because readAllBytes of a bare one fails on pipes.
    try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
      return new Input(name, folderOf(path), in.readAllBytes(), false);
    } catch (IOException e) {
      throw noInput(problem(name, path));
    } catch (OutOfMemoryError e) {
      throw noInput("the file '" + name + "' is too large");
    }
  }

  boolean isObjectFile() {
    return bytes.length >= MAGIC.length
        && Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length);
  }

  /** The name of the module that a source file is: its file name, as far as it is a name. */
  String moduleName() {
    if (isStandardInput) {
      return "main";
    }
    String file = String.valueOf(path(name).getFileName());
    String base = withoutSuffix(file);
    StringBuilder module = new StringBuilder();
    base.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? c : '_')
        .forEach(module::appendCodePoint);
    return module.isEmpty() || Character.isDigit(module.codePointAt(0))
        ? "_" + module
        : module.toString();
  }

  /** The source file's name without its folder: the same wherever it was compiled. */
  String fileName() {
    return isStandardInput ? name : String.valueOf(path(name).getFileName());
  }

  static String withoutSuffix(String file) {
    return file.endsWith(SOURCE_SUFFIX)
        ? file.substring(0, file.length() - SOURCE_SUFFIX.length())
        : file;
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw noInput("'" + name + "' cannot be the name of a file");
    }
  }

  private static Path folderOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static byte[] readAll(Streams streams) {
    try {
      return streams.in().readAllBytes();
    } catch (IOException e) {
      throw noInput("standard input cannot be read");
    } catch (OutOfMemoryError e) {
      throw noInput("standard input is too large");
    }
  }

  private static String problem(String name, Path path) {
    if (Files.isDirectory(path)) {
      return "'" + name + "' is a folder, not a file";
    }
    if (Files.notExists(path)) {
      return "there is no file '" + name + "'" + suggestion(path);
    }
    return "the file '" + name + "' cannot be read";
  }

  private static String suggestion(Path path) {
    if (path.toString().endsWith(SOURCE_SUFFIX)) {
      return "";
    }
    Path source = path.resolveSibling(path.getFileName() + SOURCE_SUFFIX);
    return Files.isRegularFile(source) ? "; there is '" + source + "'" : "";
  }

  private static CommandException noInput(String sentence) {
    return new CommandException(ExitCode.NO_INPUT, sentence);
  }
}
