package dev.cayo.vm;

/**
 * An end that the VM decides. No guest handler sees it, and an isolate that was stopped never runs
 * again.
 */
public final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Kind {
    FUEL("out of fuel"),
    DEPTH("calls nested too deep"),
    MEMORY("out of memory"),
    DEADLINE("past the deadline"),
    OUTPUT("too much output"),
    CANCELLED("cancelled"),
    DENIED("not granted");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private final Kind kind;

  public Stop(Kind kind) {
    super(kind.text, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
