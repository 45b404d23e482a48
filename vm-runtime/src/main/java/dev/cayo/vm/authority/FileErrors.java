package dev.cayo.vm.authority;

import dev.cayo.vm.GuestException;
import dev.cayo.vm.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a program is told when the file system refuses: its own path, and a reason of ours. */
final class FileErrors {
  private static final String MISSING = "there is no such file or folder";

  private FileErrors() {}

  /**
   * An IoError.
   *
   * @param done what could not be done, such as "read"
   */
  static GuestException of(IOException error, Text path, String done) {
    return of(path, done, reason(error));
  }

  static GuestException of(Text path, String done, String reason) {
    String end = reason.isEmpty() ? "" : ": " + reason;
    return GuestException.of("IoError", Shown.text(path) + " cannot be " + done + end);
  }

  /** For what is not there. */
  static GuestException missing(Text path, String done) {
    return of(path, done, MISSING);
  }

  static boolean isMissing(IOException error) {
    return error instanceof NoSuchFileException || error instanceof NotDirectoryException;
  }

  private static String reason(IOException error) {
    if (isMissing(error)) {
      return MISSING;
    }
    if (error instanceof AccessDeniedException) {
      return "the system does not allow it";
    }
    if (error instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    return error instanceof FileAlreadyExistsException ? "it is there already" : "";
  }
}
