package dev.cayo.vm.interpret;

import dev.cayo.vm.object.GuestError;

/** A guest error that no handler took. */
public final class UncaughtError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient GuestError error;

  UncaughtError(GuestError error) {
    super(null, null, false, false);
    this.error = error;
  }

  public GuestError error() {
    return error;
  }
}
