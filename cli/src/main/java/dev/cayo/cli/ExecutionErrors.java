package dev.cayo.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells failures that the user can mend from bugs of ours. */
final class ExecutionErrors implements IExecutionExceptionHandler {
  private final Streams streams;

  ExecutionErrors(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int handleExecutionException(
      Exception error, CommandLine command, ParseResult parseResult) {
    return Failures.report(error, streams);
  }
}
