package dev.cayo.cli;

import dev.cayo.compiler.SourceProvider;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the main file: the module {@code a.b} is {@code a/b.cayo} there, and nowhere else.
 */
final class SourceFolder implements SourceProvider {
  private final Path folder;

  SourceFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public @Nullable SourceFile find(String module) {
    Path file = folder;
    String relative = fileName(module);
    for (String part : relative.split("/", -1)) {
      if (part.startsWith(".") || part.indexOf('\\') >= 0) {
        return null; // not a name that the grammar lets through
      }
      file = file.resolve(part);
    }
    if (!Files.isRegularFile(file) || !isBelowFolder(file)) {
      return null;
    }
    try {
      return SourceFile.decode(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CommandException(ExitCode.NO_INPUT, "the file '" + file + "' cannot be read");
    }
  }

  /** The file of a module, from the folder on. */
  static String fileName(String module) {
    return module.replace('.', '/') + ".cayo";
  }

  /** Links may not lead out of the folder either. */
  private boolean isBelowFolder(Path file) {
    try {
      return file.toRealPath().startsWith(folder.toAbsolutePath().toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
