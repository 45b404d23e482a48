package dev.cayo.vm;

/** The isolate was stopped: the host cancelled it. */
public final class Cancelled extends Stop {
  private static final long serialVersionUID = 1;

  public Cancelled() {
    super(Kind.CANCELLED);
  }
}
