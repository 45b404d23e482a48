package dev.cayo.vm;

/** The isolate was stopped: wrote more than it was allowed to. */
public final class OutputExceeded extends Stop {
  private static final long serialVersionUID = 1;

  public OutputExceeded() {
    super(Kind.OUTPUT);
  }
}
