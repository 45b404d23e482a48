package dev.cayo.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of {@code cayo run}. By hand, and not by picocli, for two reasons: what
 * stands after the file is the program's, even if it looks like an option of ours, and loading
 * picocli takes longer than running a small program.
 */
final class RunArguments {
  private final List<String> arguments;
  private final LimitOptions limits = new LimitOptions();
  private final TieringOptions tiering = new TieringOptions();
  private int next;
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
        limits.limits(),
        stats,
        tiering.tiering());
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
      case STATS -> stats = true;
      case TIER, JIT_SAMPLES, JIT_CALLS, JIT_LOG -> tiering.set(option, value);
      default -> limits.set(option, value);
    }
  }
}
