package dev.cayo.vm;

/** The isolate was stopped: used all the fuel that it was given. */
public final class FuelExhausted extends Stop {
  private static final long serialVersionUID = 1;

  public FuelExhausted() {
    super(Kind.FUEL);
  }
}
