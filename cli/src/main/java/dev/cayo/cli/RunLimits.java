package dev.cayo.cli;

import dev.cayo.vm.Capability;
import dev.cayo.vm.IsolateBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a program may use, and what it may do: what the options say that {@code run} and {@code
 * test} share.
 *
 * @param memory bytes that may be in use at once
 * @param depth slots of open calls
 * @param timeout null for none
 * @param output bytes that may be written
 */
record RunLimits(
    long fuel, long memory, long depth, @Nullable Duration timeout, long output, RunGrants grants) {
  static final String UNLIMITED = "unlimited";

  /** An endless loop that is compiled ends after about half a minute. */
  static final long DEFAULT_FUEL = 100_000_000_000L;

  static final String DEFAULT_FUEL_TEXT = "100_000_000_000, which takes about half a minute";
  static final long DEFAULT_MEMORY = 256L << 20;
  static final String DEFAULT_MEMORY_TEXT = "256M, or half of Java's heap where that is less";
  static final long DEFAULT_DEPTH = 2_000_000;
  static final String DEFAULT_DEPTH_TEXT = "2_000_000";

  /** An isolate within these limits; the clock and random numbers are everybody's. */
  <B extends IsolateBuilder<B>> B limit(B builder) {
    builder
        .fuel(fuel)
        .memory(memory)
        .maxDepth(depth)
        .output(output)
        .grant(new Capability.Clock())
        .grant(new Capability.Random());
    if (timeout != null) {
      builder.deadline(timeout);
    }
    return grants.grant(builder);
  }
}
