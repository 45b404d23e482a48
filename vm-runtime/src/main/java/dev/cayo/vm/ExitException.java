package dev.cayo.vm;

/** The program ended itself by {@code exit}: no more calls into the isolate are possible. */
public final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  ExitException(int status) {
    super("exit(" + status + ") was called", null, false, false);
    this.status = status;
  }

  /** What was passed to {@code exit}. */
  public int status() {
    return status;
  }
}
