package dev.cayo.jit;

import dev.cayo.bytecode.Handler;
import java.util.BitSet;
import java.util.List;

/**
 * At which blocks a function looks whether the slice of fuel is spent, or memory has to be counted.
 * Each block is charged for, but until code comes to a loop, another function, or what can be seen
 * from outside, nothing can tell whether a stop came at this block or at one before. Memory is
 * counted at the block after an allocation, as in the interpreter.
 *
 * @param fuel blocks that look at the slice
 * @param memory blocks that look at memory
 */
record Looks(BitSet fuel, BitSet memory) {
  /** Of a function from one of its blocks on. */
  static Looks of(InlinePlan plan, BitSet reachable, int entry) {
    BitSet fuel = new BitSet();
    fuel.set(entry);
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      for (int successor : Blocks.successors(plan.code().blocks(), i)) {
        if (successor <= i) {
          fuel.set(successor);
        }
      }
    }
    for (Handler handler : plan.code().handlers()) {
      fuel.set(handler.target());
    }
    BitSet memory = afterAllocations(plan, reachable);
    memory.set(entry);
    plan.code().handlers().forEach(handler -> memory.set(handler.target()));
    return new Looks(fuel, memory);
  }

  /**
   * Of a function that is inlined.
   *
   * @param afterAllocation whether its caller may have allocated since it looked at memory
   */
  static Looks inlined(InlinePlan plan, boolean afterAllocation) {
    BitSet memory = afterAllocations(plan, plan.blocks());
    memory.set(0, afterAllocation);
    return new Looks(new BitSet(), memory);
  }

  private static BitSet afterAllocations(InlinePlan plan, BitSet reachable) {
    BitSet after = new BitSet();
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      List<Integer> successors = Blocks.successors(plan.code().blocks(), i);
      if (!successors.isEmpty() && allocates(plan, i, plan.size(i))) {
        successors.forEach(after::set);
      }
    }
    return after;
  }

  /** Whether the first instructions of a block may allocate, or call what does. */
  static boolean allocates(InlinePlan plan, int block, int instructions) {
    for (int i = 0; i < instructions; i++) {
      InlinePlan callee = plan.at(block, i);
      if (callee == null ? !PlainBlocks.isPlain(plan, block, i) : allocates(callee)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allocates(InlinePlan plan) {
    for (int i = 0; i < plan.code().blocks().size(); i++) {
      if (!InlinePlan.throwsAtEnd(plan.code().blocks().get(i))
          && allocates(plan, i, plan.size(i))) {
        return true;
      }
    }
    return false;
  }
}
