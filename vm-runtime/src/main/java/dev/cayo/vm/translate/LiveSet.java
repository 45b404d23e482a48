package dev.cayo.vm.translate;

import java.util.BitSet;

/** Registers that hold what the program may still read, in either file. */
public record LiveSet(BitSet primitives, BitSet references) {}
