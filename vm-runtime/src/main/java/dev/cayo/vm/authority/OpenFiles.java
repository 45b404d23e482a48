package dev.cayo.vm.authority;

import dev.cayo.vm.GuestException;
import dev.cayo.vm.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that a program has open, by number. Numbers are never used again. */
final class OpenFiles {
  private final Map<Long, OpenFile> files = new LinkedHashMap<>();
  private long last;

  /**
   * Called before one is opened.
   *
   * @throws GuestException where no more may be open
   */
  void checkRoom() {
    if (files.size() >= Limits.OPEN_FILES) {
      throw GuestException.of("IoError", "more than " + Limits.OPEN_FILES + " files would be open");
    }
  }

  long add(OpenFile file) {
    files.put(++last, file);
    return last;
  }

  InputFile input(long number) {
    if (files.get(number) instanceof InputFile file) {
      return file;
    }
    throw closed();
  }

  OutputFile output(long number) {
    if (files.get(number) instanceof OutputFile file) {
      return file;
    }
    throw closed();
  }

  private static GuestException closed() {
    return GuestException.of("StateError", "the file is closed");
  }

  /** The file, which is open no more; null where it was not. */
  @Nullable OpenFile remove(long number) {
    return files.remove(number);
  }

  void flush() {
    files.values().forEach(OpenFile::flush);
  }

  /** Closes all; what cannot be written any more is lost. */
  void release() {
    for (OpenFile file : files.values()) {
      try {
        file.flush();
      } catch (GuestException e) {
        // Nobody is left who could be told.
      }
      file.release();
    }
    files.clear();
  }
}
