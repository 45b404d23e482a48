package dev.cayo.vm;

/**
 * An end that the VM decides: one class for each kind. No guest handler sees it, no guest code runs
 * after it, and an isolate that was stopped never runs again: further calls throw the same stop.
 */
public abstract sealed class Stop extends RuntimeException
    permits FuelExhausted,
        DepthExceeded,
        MemoryExhausted,
        DeadlineExceeded,
        OutputExceeded,
        Cancelled {
  private static final long serialVersionUID = 1;

  /** Why, for those who switch over it. */
  public enum Kind {
    FUEL("out of fuel"),
    DEPTH("calls nested too deep"),
    MEMORY("out of memory"),
    DEADLINE("past the deadline"),
    OUTPUT("too much output"),
    CANCELLED("cancelled");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private final Kind kind;

  Stop(Kind kind) {
    super(kind.text, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
