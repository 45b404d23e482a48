package dev.cayo.samples.fuzz;

import dev.cayo.vm.Stop;

/**
 * How a file ended that may be hostile: each is one of the ways that a host must expect.
 *
 * @param detail the kind of stop or error, or the exit status
 * @param fuel what the run used; 0 where there was none
 * @param allocated bytes that the run was charged for; 0 where it stopped for fuel, since compiled
 *     code may then have allocated some more
 */
record Ending(Kind kind, String detail, long fuel, long allocated, String output) {
  enum Kind {
    MALFORMED,
    UNSOUND,
    UNLINKED,
    DONE,
    ERROR,
    STOPPED
  }

  static Ending refused(Kind kind) {
    return new Ending(kind, "", 0, 0, "");
  }

  /** Where what was used is not known. */
  Ending withoutUse() {
    return new Ending(kind, detail, 0, 0, output);
  }

  /** Whether it was stopped for what it used. */
  boolean isUsedUp() {
    return kind == Kind.STOPPED
        && (detail.equals(Stop.Kind.FUEL.toString()) || detail.equals(Stop.Kind.MEMORY.toString()));
  }

  boolean ran() {
    return kind == Kind.DONE || kind == Kind.ERROR || kind == Kind.STOPPED;
  }
}
