package dev.cayo.vm.interpret;

import dev.cayo.vm.object.GuestError;

/** Carries an error object from where it is raised to the handler's search. */
final class ThrownError extends RuntimeException {
  private static final long serialVersionUID = 1;

  final transient GuestError error;

  ThrownError(GuestError error) {
    super(null, null, false, false);
    this.error = error;
  }
}
