package dev.cayo.vm.interpret;

import dev.cayo.vm.object.GuestError;

/** An error of the guest on its way to a handler, or out of a run. */
public final class ThrownError extends RuntimeException {
  private static final long serialVersionUID = 1;

  final transient GuestError error;

  /** Fuel for the trace that compiled code made, where nobody has paid for it yet. */
  private long cost;

  ThrownError(GuestError error) {
    this(error, 0);
  }

  ThrownError(GuestError error, long cost) {
    super(null, null, false, false);
    this.error = error;
    this.cost = cost;
  }

  /** Charges for the trace, once; before that, compiled code may still have the slice. */
  void pay(ExecutionContext context) {
    long due = cost;
    cost = 0;
    if (due > 0) {
      context.charge(due);
    }
  }
}
