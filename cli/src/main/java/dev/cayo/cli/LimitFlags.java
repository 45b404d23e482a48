package dev.cayo.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options of {@link RunOption#LIMITS} in the commands that picocli parses. */
final class LimitFlags {
  private LimitFlags() {}

  static void addTo(CommandSpec command) {
    for (RunOption option : RunOption.LIMITS) {
      command.addOption(RunCommand.spec(option));
    }
  }

  /** What a command line says of them. */
  static RunLimits of(CommandSpec command) {
    LimitOptions limits = new LimitOptions();
    try {
      for (RunOption option : RunOption.LIMITS) {
        OptionSpec given = command.commandLine().getParseResult().matchedOption(option.flag());
        List<String> values = given == null ? List.of() : given.originalStringValues();
        values.forEach(value -> limits.set(option, value));
      }
    } catch (UsageException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
    }
    return limits.limits();
  }
}
