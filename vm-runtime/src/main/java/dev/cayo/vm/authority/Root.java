package dev.cayo.vm.authority;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file or folder that was granted.
 *
 * @param host where it is, as an absolute path, which may go through links
 * @param name the path by which the program knows it, absolute and without {@code ..}
 */
record Root(Granted<?> granted, Path host, Path name) {

  static Root of(Granted<?> granted, Path host, Path name) {
    return new Root(granted, host.toAbsolutePath(), name.toAbsolutePath().normalize());
  }

  /**
   * Where it is, links followed, or where it would be made. Who granted the path has chosen what it
   * leads to.
   */
  Path real() throws IOException {
    try {
      return host.toRealPath();
    } catch (NoSuchFileException e) {
      Path whole = host.normalize();
      Path parent = whole.getParent();
      return parent == null ? whole : parent.toRealPath().resolve(whole.getFileName());
    }
  }
}
