package dev.cayo.vm.translate;

/**
 * How many registers a frame has, and its slots as the ISA counts them; and where a call begins.
 */
record FrameLayout(int primitives, int references, int slots, int entry) {}
