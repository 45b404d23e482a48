package dev.cayo.vm.translate;

/**
 * How many registers a frame has, and its slots as the ISA counts them; and where a call begins.
 *
 * @param pinned the numbers that are loaded there: register, then value
 */
record FrameLayout(int primitives, int references, int slots, int entry, long[] pinned) {
  /** Of a frame of the VM, which counts for nothing. */
  static FrameLayout ofVm(int primitives, int references) {
    return new FrameLayout(primitives, references, 0, 1, new long[0]);
  }
}
