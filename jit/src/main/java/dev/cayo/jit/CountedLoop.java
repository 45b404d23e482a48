package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An innermost loop that counts a local up to a bound which does not change, and which can come
 * round without a frame being given up. It is compiled a second time, with the local as an int, for
 * runs of iterations that the slice of fuel has room for: there nothing is looked at.
 *
 * @param first block of the loop, where alone it is entered
 * @param last block, which tests, and goes back to the first
 * @param blocks that the fast form has, the first and the last among them
 * @param local that is counted
 * @param step by which
 * @param isAtHead whether it is counted at the begin of the first block, and not before the test
 * @param bound the instructions that push it
 * @param isInclusive whether the bound itself is among the values
 * @param weight of all these blocks
 */
record CountedLoop(
    int first,
    int last,
    BitSet blocks,
    int local,
    LoopStep step,
    boolean isAtHead,
    List<Instruction> bound,
    boolean isInclusive,
    int weight) {

  private static final int LARGEST_WEIGHT = 1000;

  /** The loop that begins with a block; null where none does, or not one of this kind. */
  static @Nullable CountedLoop at(InlinePlan plan, int first, int entry) {
    List<Block> all = plan.code().blocks();
    int last = -1;
    for (int i = first; i < all.size(); i++) {
      if (Blocks.successors(all, i).contains(first)) {
        if (last >= 0) {
          return null;
        }
        last = i;
      }
    }
    if (last < 0 || (entry > first && entry <= last)) {
      return null;
    }
    BitSet blocks = PlainBlocks.within(plan, first, last);
    int weight = PlainBlocks.weight(plan, blocks);
    if (!blocks.get(last) || weight > LARGEST_WEIGHT) {
      return null;
    }
    CountedLoop loop = of(plan, first, last, blocks, weight);
    return loop != null && loop.isClosed(plan.code()) && loop.isFixed(all) ? loop : null;
  }

  /** How many instructions at the begin of the first block count. */
  int head() {
    return isAtHead ? LoopStep.SIZE : 0;
  }

  /** How many instructions at the end of the last block count and test. */
  int tail() {
    return LoopStep.SIZE - head() + 3 + bound.size();
  }

  private static @Nullable CountedLoop of(
      InlinePlan plan, int first, int last, BitSet blocks, int weight) {
    List<Block> code = plan.code().blocks();
    List<Instruction> all = code.get(last).instructions();
    int size = all.size();
    if (size < 4
        || all.get(size - 1).opcode() != Opcode.JUMP_IF
        || !(all.get(size - 1).operand() instanceof Operand.Target back && back.block() == first)) {
      return null;
    }
    Opcode test = all.get(size - 2).opcode();
    int boundSize = all.get(size - 3).opcode() == Opcode.ARRAY_LENGTH ? 2 : 1;
    int at = size - 3 - boundSize;
    if (at < 0 || all.get(at).opcode() != Opcode.LOAD) {
      return null;
    }
    int local = local(all.get(at));
    List<Instruction> bound = all.subList(at + 1, at + 1 + boundSize);
    LoopStep step = LoopStep.of(plan, all, at - LoopStep.SIZE, local);
    boolean isAtHead = step == null;
    if (isAtHead) {
      step = LoopStep.of(plan, code.get(first).instructions(), 0, local);
    }
    boolean isInclusive = test == Opcode.LESS_EQUAL || test == Opcode.GREATER_EQUAL;
    boolean isUp = test == Opcode.LESS || test == Opcode.LESS_EQUAL;
    boolean isDown = test == Opcode.GREATER || test == Opcode.GREATER_EQUAL;
    return step != null && (step.isUp() ? isUp : isDown)
        ? new CountedLoop(first, last, blocks, local, step, isAtHead, bound, isInclusive, weight)
        : null;
  }

  private static int local(Instruction instruction) {
    return ((Operand.Local) instruction.operand()).index();
  }

  /** Whether it is entered at its first block alone, has no loop within, and handles no errors. */
  private boolean isClosed(Code code) {
    List<Block> blocks = code.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean isWithin = i >= first && i <= last;
      for (int target : Blocks.successors(blocks, i)) {
        boolean isInner = target > first && target <= last;
        if (isInner && (!isWithin || target <= i)) {
          return false;
        }
      }
    }
    for (Handler handler : code.handlers()) {
      if ((handler.target() >= first && handler.target() <= last)
          || (handler.first() <= last && handler.end() > first)) {
        return false;
      }
    }
    return true;
  }

  /** Whether what the test needs stays as it is. */
  private boolean isFixed(List<Block> all) {
    BitSet stored = new BitSet();
    int counts = 0;
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      for (Instruction instruction : all.get(i).instructions()) {
        if (instruction.opcode() == Opcode.STORE) {
          stored.set(local(instruction));
          counts += local(instruction) == local ? 1 : 0;
        }
      }
    }
    Instruction start = bound.get(0);
    boolean isFixed =
        start.opcode() == Opcode.INT
            || (start.opcode() == Opcode.LOAD && !stored.get(local(start)));
    boolean isSteady = step.isConstant() || !stored.get(step.local());
    return counts == 1 && isFixed && isSteady;
  }
}
