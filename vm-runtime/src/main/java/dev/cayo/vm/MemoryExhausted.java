package dev.cayo.vm;

/** The isolate was stopped: wanted more memory in use at once than it was given. */
public final class MemoryExhausted extends Stop {
  private static final long serialVersionUID = 1;

  public MemoryExhausted() {
    super(Kind.MEMORY);
  }
}
