package dev.cayo.cli;

/**
 * Ends a command for a reason that is the user's to mend. The message is a sentence for the user,
 * printed after {@code "cayo: "}.
 */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  CommandException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
