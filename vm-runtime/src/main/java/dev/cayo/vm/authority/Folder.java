package dev.cayo.vm.authority;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open folder of the host. Names are those of its own entries, one element each; a link among
 * them is never followed. Where the host can, entries are reached through the open folder, so that
 * it does not matter what becomes of the path that led there.
 */
interface Folder extends Closeable {

  /**
   * Opens one.
   *
   * @param real a path without links
   */
  @SuppressWarnings("StreamResourceLeak") // the folder closes it
  static Folder open(Path real) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(real);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return new SecureFolder(secure, real);
    }
    stream.close();
    return new PlainFolder(real);
  }

  /** Opens a folder in this one, which stays open. */
  Folder enter(Path name) throws IOException;

  /** What an entry is; null where there is none of that name. */
  @Nullable BasicFileAttributes attributes(Path name) throws IOException;

  /** Opens a file, or makes it where the options say so. */
  SeekableByteChannel open(Path name, Set<? extends OpenOption> options) throws IOException;

  /** Its entries, to be asked for once. */
  Iterable<Path> entries() throws IOException;

  void createFolder(Path name) throws IOException;

  void deleteFile(Path name) throws IOException;

  void deleteFolder(Path name) throws IOException;

  /** Moves an entry to a folder of the same kind, where a file replaces what has its new name. */
  void move(Path name, Folder target, Path newName) throws IOException;
}
