package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that compares its two Ints and gives one of them: the smaller or the larger. It is
 * compiled without a branch, which the processor could not foretell.
 *
 * @param isSmaller whether it gives the smaller
 * @param weight fuel of a call
 */
record Extremum(boolean isSmaller, int weight) {
  /** What a function gives; null where it does anything else. */
  static @Nullable Extremum of(InlinePlan plan) {
    List<Block> blocks = plan.code().blocks();
    if (blocks.size() != 3
        || !plan.function().parameters().equals(List.of(Shape.INT, Shape.INT))
        || !isChoice(blocks.get(1))
        || !isChoice(blocks.get(2))) {
      return null;
    }
    List<Instruction> test = blocks.get(0).instructions();
    int size = test.size();
    boolean isCompared =
        size == 6
            && test.get(2).opcode() == Opcode.COMPARE
            && test.get(3).operand() instanceof Operand.Immediate number
            && test.get(3).opcode() == Opcode.INT
            && number.value() == 0;
    boolean isJump =
        (size == 4 || isCompared)
            && test.get(size - 1).operand() instanceof Operand.Target target
            && target.block() == 2;
    return isJump && isLoad(test.get(0)) && isLoad(test.get(1)) ? of(test, blocks) : null;
  }

  private static @Nullable Extremum of(List<Instruction> test, List<Block> blocks) {
    int size = test.size();
    int left = local(test.get(0));
    int other = local(test.get(1));
    boolean goesOnIfTrue = test.get(size - 1).opcode() == Opcode.JUMP_IF_NOT;
    int ifTrue = local(blocks.get(goesOnIfTrue ? 1 : 2).instructions().get(0));
    int ifFalse = local(blocks.get(goesOnIfTrue ? 2 : 1).instructions().get(0));
    if (left == other || ifTrue == ifFalse || Math.max(ifTrue, ifFalse) > 1) {
      return null;
    }
    boolean givesLeft = ifTrue == left;
    return switch (test.get(size - 2).opcode()) {
      case LESS, LESS_EQUAL -> new Extremum(givesLeft, size + 2);
      case GREATER, GREATER_EQUAL -> new Extremum(!givesLeft, size + 2);
      default -> null;
    };
  }

  /** Whether a block gives a local. */
  private static boolean isChoice(Block block) {
    List<Instruction> all = block.instructions();
    return all.size() == 2 && isLoad(all.get(0)) && all.get(1).opcode() == Opcode.RETURN;
  }

  private static boolean isLoad(Instruction instruction) {
    return instruction.opcode() == Opcode.LOAD;
  }

  private static int local(Instruction load) {
    return ((Operand.Local) load.operand()).index();
  }
}
