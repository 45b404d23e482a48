package dev.cayo.cli;

import dev.cayo.bytecode.Visible;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Turns whatever ended a command into an exit code, and a message where one helps. */
final class Failures {
  private static final String DEBUG = "CAYO_DEBUG";

  private Failures() {}

  static int report(Throwable error, Streams streams) {
    if (!(error instanceof OutputClosedException)) {
      streams.messages().print(describe(error));
      streams.messages().flush();
    }
    return exitCode(error).code();
  }

  static ExitCode exitCode(Throwable error) {
    if (error instanceof CommandException failure) {
      return failure.exitCode();
    }
    if (error instanceof OutputClosedException) {
      return ExitCode.OUTPUT_CLOSED;
    }
    return error instanceof OutOfMemoryError ? ExitCode.OUT_OF_MEMORY : ExitCode.INTERNAL_ERROR;
  }

  /** What the user is told, in whole lines. */
  static String describe(Throwable error) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    if (error instanceof CommandException) {
      lines.println("cayo: " + Visible.lines(String.valueOf(error.getMessage())));
    } else if (error instanceof OutOfMemoryError) {
      lines.println("cayo: there is not enough memory; Java's option -Xmx gives it more");
    } else {
      describeBug(error, lines);
    }
    lines.flush();
    return text.toString();
  }

  /** What a bug report needs; the host's trace is for whoever asks for it. */
  private static void describeBug(Throwable error, PrintWriter err) {
    err.println(
        "cayo: internal error. This is a bug in Cayo, not in your program: please report it");
    err.println("with the lines below, and with the program if you can.");
    VersionCommand.print(err);
    if (System.getenv(DEBUG) != null) {
      error.printStackTrace(err);
    } else {
      err.println(summary(error) + "; set " + DEBUG + "=1 to see more");
    }
  }

  private static String summary(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String place =
        trace.length == 0 ? "" : " in " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    String message = error.getMessage() == null ? "" : ": " + error.getMessage();
    return error.getClass().getSimpleName() + message + place;
  }
}
