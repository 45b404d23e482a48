package dev.cayo.stdlib;

import dev.cayo.vm.Context;

/** Pays for a loop in slices, so that it can be stopped within a millisecond. */
final class Slices {
  private static final int SLICE = 1024;

  private final Context context;
  private int left;

  Slices(Context context) {
    this.context = context;
  }

  /** Pays for one step. */
  void step() {
    if (left == 0) {
      context.charge(SLICE);
      left = SLICE;
    }
    left--;
  }
}
