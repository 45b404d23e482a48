package dev.cayo.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code cayo run} was asked to do.
 *
 * @param file as it was written; {@code -} for standard input
 * @param arguments the program's own
 * @param memory bytes that may be in use at once
 * @param depth slots of open calls
 * @param timeout null for none
 * @param readable files and folders that the program may read, beside those among its arguments
 */
record RunRequest(
    String file,
    List<String> arguments,
    long fuel,
    long memory,
    long depth,
    @Nullable Duration timeout,
    List<Path> readable,
    boolean stats) {
  static final String UNLIMITED = "unlimited";

  /** An endless loop ends after about half a minute. */
  static final long DEFAULT_FUEL = 10_000_000_000L;

  static final String DEFAULT_FUEL_TEXT = "10_000_000_000, which takes about half a minute";
  static final long DEFAULT_MEMORY = 256L << 20;
  static final String DEFAULT_MEMORY_TEXT = "256M, or half of Java's heap where that is less";
  static final long DEFAULT_DEPTH = 2_000_000;
  static final String DEFAULT_DEPTH_TEXT = "2_000_000";
}
