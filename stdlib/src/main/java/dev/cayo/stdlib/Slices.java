package dev.cayo.stdlib;

import dev.cayo.vm.Context;

/** Pays for a loop in slices, so that it can be stopped within a millisecond. */
final class Slices {
  private static final int SLICE = 1024;

  private final Context context;
  private long rest;
  private int left;

  /**
   * A loop that is about to begin.
   *
   * @param most how many steps it takes at most
   */
  Slices(Context context, long most) {
    this.context = context;
    this.rest = most;
  }

  /** Pays for one step. */
  void step() {
    if (left == 0) {
      pay();
    }
    left--;
  }

  /**
   * How many of some steps are paid for, one at least, once {@link #took} says that they were
   * taken.
   */
  int room(int steps) {
    if (left == 0) {
      pay();
    }
    return Math.min(left, steps);
  }

  /** Says that some of the steps were taken for which there was room. */
  void took(int steps) {
    left -= steps;
  }

  private void pay() {
    left = (int) Math.max(1, Math.min(rest, SLICE));
    rest -= left;
    context.charge(left);
  }
}
