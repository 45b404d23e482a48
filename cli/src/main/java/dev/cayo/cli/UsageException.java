package dev.cayo.cli;

/** A command line that is wrong. The message is a sentence for the user. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
