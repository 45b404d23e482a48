package dev.cayo.vm;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an engine runs code: what is compiled to the host's bytecode, and when.
 *
 * @param samples slices of fuel that come to their end in a function before it and the loop there
 *     are compiled; others that were called follow. 0 for as soon as a run begins
 * @param calls calls from compiled code after which a function is compiled
 * @param log is told of each function that was compiled, or could not be; a line at a time, from
 *     any thread
 */
public record Tiering(Mode mode, int samples, int calls, @Nullable Consumer<String> log) {

  /** What is compiled. */
  public enum Mode {
    /** Nothing. */
    INTERPRETER,
    /** Every function, when it is first called, by the thread that calls it: for tests. */
    JIT,
    /** What was called by a program that runs for a while, what is hot first. */
    TIERED;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What users want. */
  public static final Tiering DEFAULT = new Tiering(Mode.TIERED, 1, 200, null);

  /** The default with another mode. */
  public static Tiering of(Mode mode) {
    return new Tiering(mode, DEFAULT.samples, DEFAULT.calls, null);
  }

  /** With a log. */
  public Tiering loggedTo(Consumer<String> lines) {
    return new Tiering(mode, samples, calls, lines);
  }
}
