package dev.cayo.vm;

import dev.cayo.vm.text.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services, each behind its grant. What the host throws never reaches the guest: it learns that
 * something failed, in terms of what it asked for.
 */
final class GrantedCapabilities implements Capabilities {
  private static final int BUFFER = 1 << 13;

  private final List<Text> arguments;
  private final List<Path> readable = new ArrayList<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private @Nullable OutputStream out;
  private @Nullable OutputStream err;
  private @Nullable InputStream in;
  private boolean clock;
  private boolean randomness;
  private @Nullable SecureRandom random;
  private long outputLeft;
  private @Nullable Context context;

  GrantedCapabilities(List<Capability> grants, List<String> arguments, long output) {
    List<Text> texts = new ArrayList<>();
    for (String argument : arguments) {
      texts.add(Text.of(argument));
    }
    this.arguments = List.copyOf(texts);
    this.outputLeft = output;
    for (Capability grant : grants) {
      add(grant);
    }
  }

  private void add(Capability grant) {
    if (grant instanceof Capability.Out some) {
      out = some.stream();
    } else if (grant instanceof Capability.Err some) {
      err = some.stream();
    } else if (grant instanceof Capability.In some) {
      in = new BufferedInputStream(some.stream());
    } else if (grant instanceof Capability.Clock) {
      clock = true;
    } else if (grant instanceof Capability.Random) {
      randomness = true;
    } else if (grant instanceof Capability.Read some) {
      readable.add(some.path().toAbsolutePath().normalize());
    }
  }

  void attach(Context running) {
    context = running;
  }

  private void allocate(long bytes) {
    if (context != null) {
      context.charge(bytes >> 4);
      context.allocate(bytes);
    }
  }

  private static <T> T granted(@Nullable T service, String name) {
    if (service == null) {
      throw GuestException.of("AuthorityError", "the program may not use " + name);
    }
    return service;
  }

  private void count(long bytes) {
    if (bytes > outputLeft) {
      throw new OutputExceeded();
    }
    outputLeft -= bytes;
    if (context != null) {
      context.charge(bytes >> 4);
    }
  }

  @Override
  public void writeOut(byte[] bytes, int from, int to) {
    granted(out, "standard output");
    count(to - from);
    pending.write(bytes, from, to - from);
    if (pending.size() >= BUFFER) {
      flush();
    }
  }

  @Override
  public void writeErr(byte[] bytes, int from, int to) {
    OutputStream stream = granted(err, "standard error");
    count(to - from);
    flush();
    try {
      stream.write(bytes, from, to - from);
      stream.flush();
    } catch (IOException e) {
      throw GuestException.of("IoError", "standard error cannot be written");
    }
  }

  @Override
  public void flush() {
    OutputStream stream = out;
    if (stream == null || pending.size() == 0) {
      return;
    }
    try {
      pending.writeTo(stream);
      stream.flush();
    } catch (IOException e) {
      throw GuestException.of("IoError", "standard output cannot be written");
    } finally {
      pending.reset();
    }
  }

  void flushQuietly() {
    try {
      flush();
    } catch (GuestException e) {
      // Nobody is left who could be told.
      pending.reset();
    }
  }

  @Override
  public @Nullable Text readLine() {
    InputStream stream = granted(in, "standard input");
    flush();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int next = stream.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        line.write(next);
        if (line.size() % BUFFER == 0) {
          allocate(BUFFER);
        }
        next = stream.read();
      }
    } catch (IOException e) {
      throw GuestException.of("IoError", "standard input cannot be read");
    }
    byte[] bytes = line.toByteArray();
    int length =
        bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    allocate(16 + 4L * length);
    return Text.ofUtf8(bytes, 0, length);
  }

  @Override
  public byte[] read(int most) {
    InputStream stream = granted(in, "standard input");
    flush();
    allocate(16 + (long) most);
    try {
      return stream.readNBytes(most);
    } catch (IOException e) {
      throw GuestException.of("IoError", "standard input cannot be read");
    }
  }

  @Override
  public List<Text> arguments() {
    return arguments;
  }

  @Override
  public long monotonicNanos() {
    granted(clock ? this : null, "the clock");
    return System.nanoTime();
  }

  @Override
  public long wallMillis() {
    granted(clock ? this : null, "the clock");
    return System.currentTimeMillis();
  }

  @Override
  public long random() {
    granted(randomness ? this : null, "randomness");
    SecureRandom source = random;
    if (source == null) {
      source = new SecureRandom(); // When first wanted: it takes a while.
      random = source;
    }
    return source.nextLong();
  }

  @Override
  public byte[] readFile(Text path) {
    Path file = resolve(path);
    try (InputStream stream = Files.newInputStream(file)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] chunk = new byte[BUFFER];
      for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
        allocate(count);
        all.write(chunk, 0, count);
      }
      return all.toByteArray();
    } catch (IOException e) {
      throw GuestException.of("IoError", path + " cannot be read");
    }
  }

  /** The real path, links followed, has to lie below the real path of something granted. */
  private Path resolve(Text path) {
    try {
      Path file = Path.of(path.toString()).toAbsolutePath().normalize();
      if (readable.stream().noneMatch(file::startsWith)) {
        throw denied(path);
      }
      Path real = file.toRealPath();
      for (Path root : readable) {
        if (real.startsWith(root.toRealPath())) {
          return real;
        }
      }
      throw denied(path);
    } catch (InvalidPathException | IOException e) {
      throw GuestException.of("IoError", path + " cannot be read");
    }
  }

  private static GuestException denied(Text path) {
    return GuestException.of("AuthorityError", "the program may not read " + path);
  }
}
