package dev.cayo.vm.authority;

import dev.cayo.vm.Capabilities;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.text.Text;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of folders, and done to their entries, without opening a file. */
final class FolderAccess {
  private final Account account;
  private final Roots readable;
  private final Roots writable;

  FolderAccess(Account account, Roots readable, Roots writable) {
    this.account = account;
    this.readable = readable;
    this.writable = writable;
  }

  long status(Text path) {
    Location location = readable.find(path);
    try {
      return status(location.attributes());
    } catch (IOException e) {
      if (FileErrors.isMissing(e)) {
        return Capabilities.Files.MISSING;
      }
      throw FileErrors.of(e, path, "read");
    }
  }

  private static long status(@Nullable BasicFileAttributes attributes) {
    if (attributes == null) {
      return Capabilities.Files.MISSING;
    }
    if (attributes.isRegularFile()) {
      return attributes.size();
    }
    return attributes.isDirectory() ? Capabilities.Files.FOLDER : Capabilities.Files.OTHER;
  }

  List<Text> list(Text path) {
    List<Text> names = new ArrayList<>();
    try (Folder folder = readable.find(path).folder()) {
      for (Path entry : folder.entries()) {
        Text name = Text.of(String.valueOf(entry.getFileName()));
        account.allocate(name.byteSize());
        names.add(name);
      }
    } catch (IOException e) {
      throw FileErrors.of(e, path, "listed");
    } catch (DirectoryIteratorException e) {
      throw FileErrors.of(path, "listed", "");
    }
    return names;
  }

  void create(Text path) {
    Location location = writable.find(path);
    try (Folder folder = location.parent()) {
      if (folder.attributes(location.name()) != null) {
        throw new FileAlreadyExistsException("");
      }
      folder.createFolder(location.name());
    } catch (IOException e) {
      throw FileErrors.of(e, path, "created");
    }
  }

  void delete(Text path) {
    Location location = findInside(path);
    try (Folder folder = location.parent()) {
      BasicFileAttributes attributes = folder.attributes(location.name());
      if (attributes == null) {
        throw FileErrors.missing(path, "deleted");
      }
      if (attributes.isDirectory()) {
        folder.deleteFolder(location.name());
      } else {
        folder.deleteFile(location.name());
      }
    } catch (IOException e) {
      throw FileErrors.of(e, path, "deleted");
    }
  }

  void move(Text from, Text to) {
    Location source = findInside(from);
    Location target = findInside(to);
    try (Folder left = source.parent()) {
      BasicFileAttributes moved = left.attributes(source.name());
      if (moved == null) {
        throw FileErrors.missing(from, "moved");
      }
      move(source, left, moved, target);
    } catch (IOException e) {
      throw FileErrors.of(e, from, "moved");
    }
  }

  /** What is there already gives way where both are files. */
  private static void move(Location source, Folder left, BasicFileAttributes moved, Location target)
      throws IOException {
    try (Folder right = target.parent()) {
      BasicFileAttributes present = right.attributes(target.name());
      if (present != null && !(moved.isRegularFile() && present.isRegularFile())) {
        throw FileErrors.of(target.asked(), "replaced", "only a file gives way to a file");
      }
      left.move(source.name(), right, target.name());
    } catch (IOException e) {
      throw FileErrors.of(e, target.asked(), "made of " + Shown.text(source.asked()));
    }
  }

  /** One that may go: what was granted itself stays where it is. */
  private Location findInside(Text path) {
    Location location = writable.find(path);
    if (location.isRoot()) {
      throw SystemCall.denied("move or delete " + Shown.text(path) + ", which was granted itself");
    }
    return location;
  }
}
