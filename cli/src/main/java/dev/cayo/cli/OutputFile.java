package dev.cayo.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file in one step: whoever looks sees the old one or the new one, whole. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes it.
   *
   * @throws CommandException with {@link ExitCode#FAILED}
   */
  static void write(Path file, byte[] bytes) {
    if (Files.isDirectory(file)) {
      throw new CommandException(
          ExitCode.FAILED, "'" + file + "' is a folder: it cannot be written");
    }
    Path fresh =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.write(fresh, bytes);
      try {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      deleteQuietly(fresh);
      throw new CommandException(ExitCode.FAILED, "the file '" + file + "' cannot be written");
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The sentence about the file that was asked for says enough.
    }
  }
}
