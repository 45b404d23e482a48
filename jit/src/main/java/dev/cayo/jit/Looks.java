package dev.cayo.jit;

import dev.cayo.bytecode.Handler;
import dev.cayo.vm.translate.Allocation;
import java.util.BitSet;

/**
 * At which blocks a function looks whether the slice of fuel is spent, or memory has to be counted.
 * Each block is charged for, but until code comes to a loop, another function, or what can be seen
 * from outside, nothing can tell whether a stop came at this block or at one before. Memory is
 * counted where the interpreter does so: before blocks that allocate.
 *
 * @param fuel blocks that look at the slice
 * @param memory blocks that look at memory
 */
record Looks(BitSet fuel, BitSet memory) {
  /** Of a function from one of its blocks on. */
  static Looks of(InlinePlan plan, BitSet reachable, int entry) {
    BitSet fuel = loops(plan, reachable);
    if (plan.calls()) {
      fuel.set(entry);
    }
    for (Handler handler : plan.code().handlers()) {
      fuel.set(handler.target());
    }
    return new Looks(fuel, Allocation.blocks(plan.function()));
  }

  /** The heads of loops. */
  static BitSet loops(InlinePlan plan, BitSet reachable) {
    BitSet heads = new BitSet();
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      for (int successor : Blocks.successors(plan.code().blocks(), i)) {
        if (successor <= i) {
          heads.set(successor);
        }
      }
    }
    return heads;
  }

  /** Of a function that is inlined. */
  static Looks inlined(InlinePlan plan) {
    return new Looks(new BitSet(), Allocation.blocks(plan.function()));
  }
}
