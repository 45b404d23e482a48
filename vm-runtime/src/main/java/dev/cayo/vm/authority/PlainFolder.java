package dev.cayo.vm.authority;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder known by its path, for hosts that offer no better: the path is looked at before each use
 * and after files are opened. Who can swap folders for links at the same time wins a race.
 */
final class PlainFolder implements Folder {
  private final Path path;

  /** A folder of that path, which goes through no links. */
  PlainFolder(Path path) {
    this.path = path;
  }

  @Override
  public Folder enter(Path name) throws IOException {
    BasicFileAttributes attributes = attributes(name);
    if (attributes == null) {
      throw new NoSuchFileException(name.toString());
    }
    if (!attributes.isDirectory()) {
      throw new NotDirectoryException(name.toString());
    }
    // Spelt as the host has it, which may not mind whether letters are large or small.
    return new PlainFolder(path.resolve(name).toRealPath(LinkOption.NOFOLLOW_LINKS));
  }

  /** The path of an entry, unless something on the way has become a link. */
  private Path entry(Path name) throws IOException {
    if (!path.toRealPath().equals(path)) {
      throw new IOException("a folder was moved");
    }
    return path.resolve(name);
  }

  @Override
  public @Nullable BasicFileAttributes attributes(Path name) throws IOException {
    try {
      return Files.readAttributes(
          entry(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public SeekableByteChannel open(Path name, Set<? extends OpenOption> options) throws IOException {
    Set<OpenOption> all = new HashSet<>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    SeekableByteChannel channel = Files.newByteChannel(entry(name), all);
    try {
      entry(name);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Iterable<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(entry(Path.of("")))) {
      List<Path> all = new ArrayList<>();
      entries.forEach(all::add);
      return all;
    }
  }

  @Override
  public void createFolder(Path name) throws IOException {
    Files.createDirectory(entry(name));
  }

  @Override
  public void deleteFile(Path name) throws IOException {
    Files.delete(entry(name));
  }

  @Override
  public void deleteFolder(Path name) throws IOException {
    Files.delete(entry(name));
  }

  @Override
  public void move(Path name, Folder target, Path newName) throws IOException {
    Files.move(
        entry(name), ((PlainFolder) target).entry(newName), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {}
}
