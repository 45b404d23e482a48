package dev.cayo.vm;

/** What whoever starts a program may let it use; a {@link Capability} grants it. */
public enum Grant {
  /** Needed by nobody: what needs it needs nothing. */
  NONE("nothing"),
  OUTPUT("standard output"),
  ERRORS("standard error"),
  INPUT("standard input"),
  CLOCK("the clock"),
  RANDOMNESS("randomness"),
  ENVIRONMENT("variables of the environment"),
  READ("reading files"),
  WRITE("writing files");

  private final String text;

  Grant(String text) {
    this.text = text;
  }

  /** What it lets a program use, in a few words. */
  public String text() {
    return text;
  }
}
