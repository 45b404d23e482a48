package dev.cayo.cli;

import dev.cayo.vm.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values of {@link RunOption#LIMITS} from a command line. */
final class LimitOptions {
  private final List<Path> readable = new ArrayList<>();
  private final List<Path> writable = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private long fuel = RunLimits.DEFAULT_FUEL;
  private long memory = Math.min(RunLimits.DEFAULT_MEMORY, Runtime.getRuntime().maxMemory() / 2);
  private long depth = RunLimits.DEFAULT_DEPTH;
  private long output = Limits.UNLIMITED;
  private @Nullable Duration timeout;

  /**
   * Takes one of them.
   *
   * @throws UsageException where the value is wrong
   */
  void set(RunOption option, String value) {
    switch (option) {
      case FUEL -> fuel = limit(option, value, Units.count(value));
      case MEMORY -> memory = limit(option, value, Units.bytes(value));
      case MAX_DEPTH -> depth = required(option, value, Units.count(value));
      case TIMEOUT -> timeout = required(option, value, Units.duration(value));
      case MAX_OUTPUT -> output = limit(option, value, Units.bytes(value));
      case ALLOW_READ -> readable.add(path(option, value));
      case ALLOW_WRITE -> writable.add(path(option, value));
      case ALLOW_ENV -> variables.add(variable(option, value));
      case STATS, TIER, JIT_SAMPLES, JIT_CALLS, JIT_LOG ->
          throw new IllegalArgumentException(option.flag() + " is no limit");
    }
  }

  RunLimits limits() {
    return new RunLimits(fuel, memory, depth, timeout, output, grants());
  }

  private RunGrants grants() {
    return new RunGrants(List.copyOf(readable), List.copyOf(writable), List.copyOf(variables));
  }

  private static long limit(RunOption option, String value, @Nullable Long number) {
    return value.equals(RunLimits.UNLIMITED) ? Limits.UNLIMITED : required(option, value, number);
  }

  private static <T> T required(RunOption option, String value, @Nullable T parsed) {
    if (parsed == null) {
      throw new UsageException(
          option.flag() + " needs " + option.value() + " above zero, not '" + value + "'");
    }
    return parsed;
  }

  private static String variable(RunOption option, String value) {
    if (value.isEmpty()) {
      throw new UsageException(option.flag() + " needs the name of a variable");
    }
    return value;
  }

  private static Path path(RunOption option, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageException(option.flag() + " needs a path, not '" + value + "'");
    }
  }
}
