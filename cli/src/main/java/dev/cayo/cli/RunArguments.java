package dev.cayo.cli;

import dev.cayo.vm.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of {@code cayo run}. By hand, and not by picocli, for two reasons: what
 * stands after the file is the program's, even if it looks like an option of ours, and loading
 * picocli takes longer than running a small program.
 */
final class RunArguments {
  private final List<String> arguments;
  private final List<Path> readable = new ArrayList<>();
  private int next;
  private long fuel = RunRequest.DEFAULT_FUEL;
  private long memory = Math.min(RunRequest.DEFAULT_MEMORY, Runtime.getRuntime().maxMemory() / 2);
  private long depth = RunRequest.DEFAULT_DEPTH;
  private @Nullable Duration timeout;
  private boolean stats;

  private RunArguments(List<String> arguments) {
    this.arguments = arguments;
  }

  /**
   * Whether these arguments of {@code cayo} begin with a program to run, without the word {@code
   * run}. A word without dot or slash is a command, never a file.
   */
  static boolean nameProgram(String first) {
    return first.equals("-")
        || find(first) != null
        || (!first.startsWith("-")
            && (first.indexOf('.') >= 0 || first.indexOf('/') >= 0 || first.indexOf('\\') >= 0));
  }

  /** Whether help is asked for, and not by the program's own arguments. */
  static boolean askForHelp(List<String> arguments) {
    int i = 0;
    while (i < arguments.size() && isOption(arguments.get(i))) {
      if (arguments.get(i).equals("--help") || arguments.get(i).equals("-h")) {
        return true;
      }
      RunOption option = find(arguments.get(i));
      boolean valueFollows =
          option != null && option.takesValue() && arguments.get(i).equals(option.flag());
      i += valueFollows ? 2 : 1;
    }
    return false;
  }

  /**
   * What stands after {@code run}.
   *
   * @throws UsageException where it is wrong
   */
  static RunRequest parse(List<String> arguments) {
    return new RunArguments(arguments).parse();
  }

  private RunRequest parse() {
    while (next < arguments.size() && isOption(arguments.get(next))) {
      option(arguments.get(next++));
    }
    if (next < arguments.size() && arguments.get(next).equals("--")) {
      next++;
    }
    if (next == arguments.size()) {
      throw new UsageException("the file to run is missing");
    }
    String file = arguments.get(next++);
    if (next < arguments.size() && arguments.get(next).equals("--")) {
      next++;
    }
    return new RunRequest(
        file,
        List.copyOf(arguments.subList(next, arguments.size())),
        fuel,
        memory,
        depth,
        timeout,
        List.copyOf(readable),
        stats);
  }

  private static boolean isOption(String argument) {
    return argument.startsWith("-") && !argument.equals("-") && !argument.equals("--");
  }

  private static @Nullable RunOption find(String argument) {
    int end = argument.indexOf('=');
    String flag = end < 0 ? argument : argument.substring(0, end);
    for (RunOption option : RunOption.values()) {
      if (option.flag().equals(flag)) {
        return option;
      }
    }
    return null;
  }

  private void option(String argument) {
    RunOption option = find(argument);
    if (option == null) {
      throw new UsageException("there is no option '" + argument + "'");
    }
    int equals = argument.indexOf('=');
    if (option.takesValue()) {
      apply(option, equals < 0 ? following(option) : argument.substring(equals + 1));
    } else if (equals < 0) {
      apply(option, "");
    } else {
      throw new UsageException(option.flag() + " takes no value");
    }
  }

  private String following(RunOption option) {
    if (next == arguments.size()) {
      throw new UsageException(option.flag() + " needs a value: " + option.value());
    }
    return arguments.get(next++);
  }

  private void apply(RunOption option, String value) {
    switch (option) {
      case FUEL -> fuel = limit(option, value, Units.count(value));
      case MEMORY -> memory = limit(option, value, Units.bytes(value));
      case MAX_DEPTH -> depth = required(option, value, Units.count(value));
      case TIMEOUT -> timeout = required(option, value, Units.duration(value));
      case ALLOW_READ -> readable.add(path(option, value));
      case STATS -> stats = true;
    }
  }

  private static long limit(RunOption option, String value, @Nullable Long number) {
    return value.equals(RunRequest.UNLIMITED) ? Limits.UNLIMITED : required(option, value, number);
  }

  private static <T> T required(RunOption option, String value, @Nullable T parsed) {
    if (parsed == null) {
      throw new UsageException(
          option.flag() + " needs " + option.value() + " above zero, not '" + value + "'");
    }
    return parsed;
  }

  private static Path path(RunOption option, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageException(option.flag() + " needs a path, not '" + value + "'");
    }
  }
}
