package dev.cayo.compiler.codegen;

/**
 * A function of the program does not fit into an object file; to be told to the user as a
 * diagnostic.
 */
public final class CodeTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String function;

  CodeTooLargeException(String function, String what, long count, int limit) {
    super(
        "the function `"
            + function
            + "` is too large: it needs "
            + count
            + " "
            + what
            + ", and an object file holds at most "
            + limit);
    this.function = function;
  }

  /** The name of the function in the file. */
  public String function() {
    return function;
  }
}
