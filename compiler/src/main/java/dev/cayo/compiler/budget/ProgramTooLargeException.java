package dev.cayo.compiler.budget;

import java.util.Locale;

/** A program takes more than a compilation may; to be told to the user as a diagnostic. */
public final class ProgramTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String limit;

  ProgramTooLargeException(int limit, String what) {
    super("a program is too large", null, false, false);
    this.limit = String.format(Locale.ROOT, "%,d %s", limit, what);
  }

  /** What it takes more of than there may be. */
  public String limit() {
    return limit;
  }
}
