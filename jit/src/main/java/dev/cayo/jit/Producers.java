package dev.cayo.jit;

import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import java.util.List;

/** Which instruction of a block pushed an operand, where that can be told by looking back. */
final class Producers {
  private static final int[] POPS = new int[Opcode.values().length];
  private static final boolean[] PUSHES_ONE = new boolean[POPS.length];

  static {
    for (Opcode opcode : Opcode.values()) {
      String[] sides = opcode.stack().split("->", -1);
      POPS[opcode.ordinal()] = sides[0].contains("…") ? -1 : count(sides[0]);
      PUSHES_ONE[opcode.ordinal()] = count(sides[1]) == 1;
    }
  }

  private Producers() {}

  private static int count(String operands) {
    return operands.isBlank() ? 0 : operands.trim().split(" ").length;
  }

  /**
   * The index of the instruction that pushed an operand; -1 where it is not known.
   *
   * @param index before which instruction
   * @param above how many operands lie on it
   */
  static int of(List<Instruction> code, int index, int above) {
    int skipped = above;
    for (int i = index - 1; i >= 0; i--) {
      int opcode = code.get(i).opcode().ordinal();
      if (!PUSHES_ONE[opcode]) {
        return -1;
      }
      if (skipped == 0) {
        return i;
      }
      if (POPS[opcode] < 0) {
        return -1;
      }
      skipped += POPS[opcode] - 1;
    }
    return -1;
  }
}
