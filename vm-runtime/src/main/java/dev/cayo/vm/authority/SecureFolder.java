package dev.cayo.vm.authority;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose entries are reached through its descriptor ({@code openat} and the like): no race
 * can lead elsewhere.
 */
final class SecureFolder implements Folder {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecureDirectoryStream<Path> stream;

  /** The folder that was granted, whose path can be trusted; this one is it, or below it. */
  private final Path root;

  SecureFolder(SecureDirectoryStream<Path> stream, Path root) {
    this.stream = stream;
    this.root = root;
  }

  @Override
  public Folder enter(Path name) throws IOException {
    BasicFileAttributes attributes = attributes(name);
    if (attributes == null) {
      throw new NoSuchFileException(name.toString());
    }
    if (!attributes.isDirectory()) { // a pipe would not even let itself be opened
      throw new NotDirectoryException(name.toString());
    }
    return new SecureFolder(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS), root);
  }

  @Override
  public @Nullable BasicFileAttributes attributes(Path name) throws IOException {
    try {
      return stream
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public SeekableByteChannel open(Path name, Set<? extends OpenOption> options) throws IOException {
    Set<OpenOption> all = new HashSet<>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    return stream.newByteChannel(name, all);
  }

  @Override
  public Iterable<Path> entries() {
    return stream;
  }

  /**
   * There is no {@code mkdirat}: the folder is made in the root, whose path leads nowhere else, and
   * moved from there.
   */
  @Override
  public void createFolder(Path name) throws IOException {
    Path fresh = root.resolve(".cayo-" + Long.toUnsignedString(RANDOM.nextLong(), 36));
    Files.createDirectory(fresh);
    try {
      stream.move(fresh, stream, name);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  @Override
  public void deleteFile(Path name) throws IOException {
    stream.deleteFile(name);
  }

  @Override
  public void deleteFolder(Path name) throws IOException {
    stream.deleteDirectory(name);
  }

  @Override
  public void move(Path name, Folder target, Path newName) throws IOException {
    stream.move(name, ((SecureFolder) target).stream, newName);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
