package dev.cayo.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file that remembers what was typed. A session goes without it where it cannot be had. */
public final class HistoryFile {
  private HistoryFile() {}

  /**
   * Where the XDG base directories put it: {@code $XDG_STATE_HOME/cayo/history}, or {@code
   * ~/.local/state/cayo/history}.
   */
  public static @Nullable Path place(Map<String, String> environment) {
    try {
      String state = environment.get("XDG_STATE_HOME");
      if (state != null && Path.of(state).isAbsolute()) {
        return Path.of(state, "cayo", "history");
      }
      String home = environment.get("HOME");
      return home == null || home.isEmpty()
          ? null
          : Path.of(home, ".local", "state", "cayo", "history");
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Makes it where it is missing; null where it cannot be read and written. */
  static @Nullable Path prepare(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      return Files.isRegularFile(file) && Files.isReadable(file) && Files.isWritable(file)
          ? file
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
