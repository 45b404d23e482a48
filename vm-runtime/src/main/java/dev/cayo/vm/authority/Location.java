package dev.cayo.vm.authority;

import dev.cayo.vm.SystemCall;
import dev.cayo.vm.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A path of the program below a root.
 *
 * @param inside the way from the root on, without {@code ..}; empty for the root itself
 * @param asked as the program wrote it
 */
record Location(Root root, Path inside, Text asked) {

  boolean isRoot() {
    return inside.toString().isEmpty();
  }

  /**
   * Opens the folder that it is in, going from folder to folder.
   *
   * @throws NoSuchFileException where one is missing
   * @throws java.nio.file.NotDirectoryException where one is none
   */
  Folder parent() throws IOException {
    Path real = root.real();
    if (!isRoot()) {
      return walk(Folder.open(real), inside.getNameCount() - 1);
    }
    Path parent = real.getParent();
    if (parent == null) {
      throw new NoSuchFileException("");
    }
    return Folder.open(parent);
  }

  /** Opens the folder that it is. */
  Folder folder() throws IOException {
    return walk(Folder.open(root.real()), isRoot() ? 0 : inside.getNameCount());
  }

  /** Its name in its {@link #parent}. */
  Path name() throws IOException {
    return isRoot() ? root.real().getFileName() : inside.getFileName();
  }

  private Folder walk(Folder start, int steps) throws IOException {
    Folder folder = start;
    for (int i = 0; i < steps; i++) {
      try (Folder left = folder) {
        Path name = inside.getName(i);
        checkNoLink(left.attributes(name));
        folder = left.enter(name);
      }
    }
    return folder;
  }

  /** What it is; null where there is nothing. A link is a link. */
  @Nullable BasicFileAttributes attributes() throws IOException {
    if (isRoot()) { // which need not be in a folder
      return Files.readAttributes(
          root.real(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
    try (Folder folder = parent()) {
      return folder.attributes(name());
    }
  }

  /** Refuses what is no regular file: others may block, or never end. */
  void checkFile(@Nullable BasicFileAttributes attributes, String done) {
    checkNoLink(attributes);
    if (attributes == null) {
      throw FileErrors.missing(asked, done);
    }
    if (!attributes.isRegularFile()) {
      String what = attributes.isDirectory() ? "it is a folder" : "it is no regular file";
      throw FileErrors.of(asked, done, what);
    }
  }

  /** A link leads to where nobody looked whether the program may go. */
  private void checkNoLink(@Nullable BasicFileAttributes attributes) {
    if (attributes != null && attributes.isSymbolicLink()) {
      throw SystemCall.denied("follow the links in " + Shown.text(asked));
    }
  }
}
