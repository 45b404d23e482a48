package dev.cayo.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells failures that the user can mend from bugs of ours. */
final class ExecutionErrors implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception error, CommandLine command, ParseResult parseResult) {
    PrintWriter err = command.getErr();
    if (error instanceof CommandException failure) {
      err.println("cayo: " + failure.getMessage());
      return failure.exitCode().code();
    }
    return reportBug(error, err);
  }

  /** Prints what a bug report needs. */
  static int reportBug(Throwable error, PrintWriter err) {
    err.println("cayo: internal error. This is a bug in Cayo, not in your program;");
    err.println("please report it together with the lines below.");
    VersionCommand.print(err);
    error.printStackTrace(err);
    return ExitCode.INTERNAL_ERROR.code();
  }
}
