package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Instruction;
import java.util.BitSet;
import java.util.List;

/**
 * What each block charges. Each charge is read from memory and written back, and the next has to
 * wait for it: so a block whose instructions cannot fail leaves its charge to those that follow.
 *
 * @param charged fuel that a block charges when it begins
 * @param owed what it leaves to the next
 */
record Charges(int[] charged, int[] owed) {
  /** Each block its own: where what is left of the slice is in a variable. */
  static Charges apart(InlinePlan plan) {
    List<Block> blocks = plan.code().blocks();
    return new Charges(
        blocks.stream().mapToInt(block -> block.instructions().size()).toArray(),
        new int[blocks.size()]);
  }

  /** Each loop at its head alone: of what it has, the most that an iteration can take. */
  static Charges loops(InlinePlan plan, BitSet reachable) {
    List<Block> blocks = plan.code().blocks();
    int[] charged = new int[blocks.size()];
    Looks.loops(plan, reachable).stream()
        .forEach(head -> charged[head] = PlainBlocks.weight(plan, loop(blocks, reachable, head)));
    return new Charges(charged, new int[blocks.size()]);
  }

  /** The blocks from the head of a loop to the last that goes back to it. */
  private static BitSet loop(List<Block> blocks, BitSet reachable, int head) {
    BitSet loop = new BitSet();
    reachable.stream()
        .filter(i -> i >= head && Blocks.successors(blocks, i).contains(head))
        .forEach(last -> loop.set(head, last + 1));
    return loop;
  }

  /** Of a function without loops. */
  static Charges merged(InlinePlan plan, BitSet reachable) {
    Charges charges = apart(plan);
    List<Block> blocks = plan.code().blocks();
    int[] edges = new int[blocks.size()];
    reachable.stream()
        .forEach(i -> Blocks.successors(blocks, i).forEach(successor -> edges[successor]++));
    plan.code().handlers().forEach(handler -> edges[handler.target()] += 2);
    for (int i = reachable.nextSetBit(0); i >= 0; i = reachable.nextSetBit(i + 1)) {
      List<Integer> next = Blocks.successors(blocks, i);
      if (!next.isEmpty()
          && next.stream().allMatch(successor -> edges[successor] == 1)
          && isSilent(plan, i)) {
        charges.leave(i, next);
      }
    }
    return charges;
  }

  private void leave(int block, List<Integer> next) {
    owed[block] = charged[block];
    next.forEach(successor -> charged[successor] += charged[block]);
    charged[block] = 0;
  }

  /** Whether nothing can tell when the block is charged for. */
  private static boolean isSilent(InlinePlan plan, int block) {
    List<Instruction> all = plan.code().blocks().get(block).instructions();
    for (int i = 0; i < all.size(); i++) {
      if (plan.at(block, i) != null
          || !PlainBlocks.isPlain(plan, block, i)
          || mayFail(all.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayFail(Instruction instruction) {
    return switch (instruction.opcode()) {
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          NEGATE,
          FLOAT_TO_INT,
          INT_TO_CHAR,
          INT_TO_BYTE,
          STRING_GET,
          ARRAY_GET,
          ARRAY_SET,
          UNWRAP,
          CAST,
          GET_GLOBAL,
          PUT_GLOBAL ->
          true;
      default -> false;
    };
  }
}
