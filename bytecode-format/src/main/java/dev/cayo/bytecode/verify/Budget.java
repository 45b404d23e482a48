package dev.cayo.bytecode.verify;

/** The steps that a part of verification may still take. */
final class Budget {
  private long steps;

  Budget(long steps) {
    this.steps = steps;
  }

  void add(long more) {
    steps += more;
  }

  /** Takes steps and says whether there were enough. */
  boolean spend(long some) {
    steps -= some;
    return steps >= 0;
  }
}
