package dev.cayo.vm.authority;

import dev.cayo.vm.Capabilities;
import dev.cayo.vm.Capability;
import dev.cayo.vm.text.Text;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/** The contents of files; what is asked of folders goes to {@link FolderAccess}. */
public final class FileAccess implements Capabilities.Files {
  private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
  private static final Set<OpenOption> REPLACE =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
  private static final Set<OpenOption> APPEND =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);

  private final Account account;
  private final Roots readable;
  private final Roots writable;
  private final FolderAccess folders;
  private final OpenFiles open = new OpenFiles();

  /** The files and folders that may be reached are those among what was granted. */
  public FileAccess(Account account, List<Granted<Capability>> grants) {
    this.account = account;
    this.readable = new Roots("read", account);
    this.writable = new Roots("write", account);
    this.folders = new FolderAccess(account, readable, writable);
    for (Granted<Capability> granted : grants) {
      if (granted.capability() instanceof Capability.Read read) {
        readable.add(Root.of(granted, read.path(), read.name()));
      } else if (granted.capability() instanceof Capability.Write write) {
        writable.add(Root.of(granted, write.path(), write.name()));
      }
    }
  }

  /** Sends on what was written to files that are still open. */
  public void finish() {
    open.flush();
  }

  /** Closes what is still open. */
  public void release() {
    open.release();
  }

  @Override
  public byte[] readAll(Text path) {
    InputFile file = input(path);
    try {
      return file.readAll();
    } finally {
      file.release();
    }
  }

  @Override
  public long openForReading(Text path) {
    InputFile file = input(path);
    return open.add(file);
  }

  private InputFile input(Text path) {
    Location location = readable.find(path);
    open.checkRoom();
    try (Folder folder = location.parent()) {
      location.checkFile(folder.attributes(location.name()), "read");
      SeekableByteChannel channel = folder.open(location.name(), READ);
      return new InputFile(channel, location, account);
    } catch (IOException e) {
      throw FileErrors.of(e, path, "read");
    }
  }

  @Override
  public byte[] read(long file, int most) {
    InputFile input = open.input(file);
    readable.checkStill(input.location);
    return input.read(most);
  }

  @Override
  public long openForWriting(Text path, boolean atEnd) {
    Location location = writable.find(path);
    open.checkRoom();
    try (Folder folder = location.parent()) {
      BasicFileAttributes attributes = folder.attributes(location.name());
      if (attributes != null) {
        location.checkFile(attributes, "written");
      }
      SeekableByteChannel channel = folder.open(location.name(), atEnd ? APPEND : REPLACE);
      return open.add(new OutputFile(channel, location, account));
    } catch (IOException e) {
      throw FileErrors.of(e, path, "written");
    }
  }

  @Override
  public void write(long file, byte[] bytes) {
    output(file).write(bytes);
  }

  @Override
  public void flush(long file) {
    output(file).flush();
  }

  private OutputFile output(long file) {
    OutputFile output = open.output(file);
    writable.checkStill(output.location);
    return output;
  }

  @Override
  public void close(long file) {
    OpenFile closed = open.remove(file);
    if (closed == null) {
      return;
    }
    try {
      closed.flush();
    } finally {
      closed.release();
    }
  }

  @Override
  public long status(Text path) {
    return folders.status(path);
  }

  @Override
  public List<Text> list(Text path) {
    return folders.list(path);
  }

  @Override
  public void createFolder(Text path) {
    folders.create(path);
  }

  @Override
  public void delete(Text path) {
    folders.delete(path);
  }

  @Override
  public void move(Text from, Text to) {
    folders.move(from, to);
  }
}
