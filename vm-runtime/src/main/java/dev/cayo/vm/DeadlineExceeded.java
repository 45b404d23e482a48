package dev.cayo.vm;

/** The isolate was stopped: ran until after its deadline. */
public final class DeadlineExceeded extends Stop {
  private static final long serialVersionUID = 1;

  public DeadlineExceeded() {
    super(Kind.DEADLINE);
  }
}
