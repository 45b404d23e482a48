package dev.cayo.compiler.codegen;

import dev.cayo.compiler.diagnostics.Span;

/**
 * A function of the program does not fit into an object file; to be told to the user as a
 * diagnostic.
 */
public final class CodeTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  CodeTooLargeException(Span span, String function, String what, long count, int limit) {
    super(
        "the function `"
            + function
            + "` is too large: it needs "
            + count
            + " "
            + what
            + ", and an object file holds at most "
            + limit);
    this.span = span;
  }

  /** The body of the function. */
  public Span span() {
    return span;
  }
}
