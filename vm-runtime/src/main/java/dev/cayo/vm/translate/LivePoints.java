package dev.cayo.vm.translate;

import java.util.BitSet;
import java.util.List;

/** See the fields of the same names of {@link Body}. */
record LivePoints(int[] calls, int[] blocks, List<BitSet> sets) {}
