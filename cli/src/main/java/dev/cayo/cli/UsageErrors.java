package dev.cayo.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with one sentence, the usage, and {@link ExitCode#USAGE}. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("cayo: " + sentence(error));
    err.println();
    command.usage(err);
    return ExitCode.USAGE.code();
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
