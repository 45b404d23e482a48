package dev.cayo.vm.interpret;

/** The program has ended itself. */
public final class Exit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  public Exit(int status) {
    super(null, null, false, false);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
