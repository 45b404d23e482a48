package dev.cayo.jit;

/** A function that stays interpreted, and why. */
final class NotCompilable extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotCompilable(String why) {
    super(why, null, false, false);
  }
}
