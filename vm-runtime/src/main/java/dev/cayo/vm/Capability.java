package dev.cayo.vm;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something outside that a program may use. What is not granted raises AuthorityError. To take one
 * back while the program runs, grant it as {@link Revocable}.
 */
public sealed interface Capability {

  /** Standard output. */
  record Out(OutputStream stream) implements Capability {}

  /** Standard error. */
  record Err(OutputStream stream) implements Capability {}

  /**
   * Standard input.
   *
   * @param isPolled whether the stream may be read by another thread, so that a stop reaches a
   *     program that waits for input
   */
  record In(InputStream stream, boolean isPolled) implements Capability {
    /** As most streams are: any thread may read them. */
    public In(InputStream stream) {
      this(stream, true);
    }
  }

  /** The time of day and a clock that never goes back. */
  record Clock() implements Capability {}

  /** Numbers that nobody can predict. */
  record Random() implements Capability {}

  /**
   * One variable of the environment, with the value that the program sees; null where it is not
   * set.
   */
  record Env(String name, @Nullable String value) implements Capability {
    /** A variable as this process has it. */
    public static Env ofProcess(String name) {
      return new Env(name, System.getenv(name));
    }
  }

  /**
   * Reading one file, or all that is below a folder, which no path leaves. The path itself may go
   * through links; links below it are not followed.
   *
   * @param path where it is on the host
   * @param name the path by which the program knows it
   */
  record Read(Path path, Path name) implements Capability {
    /** Under its own path; a relative one is below the working directory for program and host. */
    public Read(Path path) {
      this(path, path);
    }
  }

  /**
   * Writing one file, or all that is below a folder, as with {@link Read}; reading is another
   * grant.
   */
  record Write(Path path, Path name) implements Capability {
    /** Under its own path. */
    public Write(Path path) {
      this(path, path);
    }
  }

  /** One that can be taken back, from any thread; from then on it counts as not granted. */
  final class Revocable implements Capability {
    private final Capability capability;
    private volatile boolean revoked;

    /**
     * Grants what another does.
     *
     * @throws IllegalArgumentException where that one is revocable itself
     */
    public Revocable(Capability capability) {
      if (capability instanceof Revocable) {
        throw new IllegalArgumentException("it is revocable");
      }
      this.capability = capability;
    }

    /** Takes it back from all isolates that it was granted to. */
    public void revoke() {
      revoked = true;
    }

    /** What it grants until then. */
    public Capability capability() {
      return capability;
    }

    /** Whether it was taken back. */
    public boolean isRevoked() {
      return revoked;
    }
  }
}
