package dev.cayo.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with one sentence, the usage, and {@link ExitCode#USAGE}. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Streams streams;

  UsageErrors(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int handleParseException(ParameterException error, String[] args) {
    print(sentence(error), error.getCommandLine(), streams);
    return ExitCode.USAGE.code();
  }

  static void print(String sentence, CommandLine command, Streams streams) {
    streams.complain(sentence);
    streams.messages().println();
    command.usage(streams.messages());
  }

  private static String sentence(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      return unmatched(unmatched);
    }
    return String.valueOf(error.getMessage());
  }

  private static String unmatched(UnmatchedArgumentException error) {
    String argument = error.getUnmatched().get(0);
    return error.getCommandLine().getParent() == null
        ? "there is no command '" + argument + "'"
        : "unexpected argument '" + argument + "'";
  }
}
