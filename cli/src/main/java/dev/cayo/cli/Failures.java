package dev.cayo.cli;

import java.io.PrintWriter;

/** Turns whatever ended a command into an exit code, and a message where one helps. */
final class Failures {
  private static final String DEBUG = "CAYO_DEBUG";

  private Failures() {}

  static int report(Throwable error, Streams streams) {
    if (error instanceof CommandException failure) {
      streams.complain(String.valueOf(failure.getMessage()));
      return failure.exitCode().code();
    }
    if (error instanceof OutputClosedException) {
      return ExitCode.OUTPUT_CLOSED.code();
    }
    if (error instanceof OutOfMemoryError) {
      streams.complain("there is not enough memory; Java's option -Xmx gives it more");
      return ExitCode.OUT_OF_MEMORY.code();
    }
    return reportBug(error, streams.messages());
  }

  /** What a bug report needs; the host's trace is for whoever asks for it. */
  private static int reportBug(Throwable error, PrintWriter err) {
    err.println(
        "cayo: internal error. This is a bug in Cayo, not in your program: please report it");
    err.println("with the lines below, and with the program if you can.");
    VersionCommand.print(err);
    if (System.getenv(DEBUG) != null) {
      error.printStackTrace(err);
    } else {
      err.println(summary(error) + "; set " + DEBUG + "=1 to see more");
    }
    err.flush();
    return ExitCode.INTERNAL_ERROR.code();
  }

  private static String summary(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String place =
        trace.length == 0 ? "" : " in " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    String message = error.getMessage() == null ? "" : ": " + error.getMessage();
    return error.getClass().getSimpleName() + message + place;
  }
}
