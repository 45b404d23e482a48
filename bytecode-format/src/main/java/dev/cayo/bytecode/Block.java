package dev.cayo.bytecode;

import java.util.BitSet;
import java.util.List;

/**
 * Instructions that are entered only at the first.
 *
 * @param live the locals that hold a value on entry; all others must be stored before they are
 *     loaded. Never changed.
 */
public record Block(BitSet live, List<Instruction> instructions) {}
