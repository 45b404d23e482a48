package dev.cayo.vm;

/** The isolate was stopped: nested its calls too deep. */
public final class DepthExceeded extends Stop {
  private static final long serialVersionUID = 1;

  public DepthExceeded() {
    super(Kind.DEPTH);
  }
}
