package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Shape;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The blocks that the fast form of a loop can have, in which no frame is ever given up. Where it
 * comes to another block it goes on in the common form.
 */
final class PlainBlocks {
  private PlainBlocks() {}

  /** Those of an inlined function. */
  static BitSet of(InlinePlan plan) {
    return within(plan, 0, plan.code().blocks().size() - 1);
  }

  /** Those from one block to another that the first leads to through others. */
  static BitSet within(InlinePlan plan, int first, int last) {
    BitSet plain = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      int block = next.pop();
      if (block >= first && block <= last && !plain.get(block) && isPlain(plan, block)) {
        plain.set(block);
        next.addAll(Blocks.successors(plan.code().blocks(), block));
      }
    }
    return plain;
  }

  /** Fuel of some blocks, with what is inlined in them, at most. */
  static int weight(InlinePlan plan, BitSet blocks) {
    int weight = 0;
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      int size = plan.size(i);
      weight += size;
      for (int j = 0; j < size; j++) {
        InlinePlan callee = plan.at(i, j);
        weight += callee == null ? 0 : weight(callee, of(callee));
      }
    }
    return weight;
  }

  private static boolean isPlain(InlinePlan plan, int index) {
    for (int i = 0; i < plan.size(index); i++) {
      InlinePlan callee = plan.at(index, i);
      if (callee == null ? !isPlain(plan, index, i) : !comesBack(callee)) {
        return false;
      }
    }
    return true;
  }

  private static boolean comesBack(InlinePlan callee) {
    List<Block> blocks = callee.code().blocks();
    return of(callee).stream().anyMatch(index -> Blocks.returns(List.of(blocks.get(index))));
  }

  /** Whether an instruction never gives up the frame: it neither allocates nor calls. */
  static boolean isPlain(InlinePlan plan, int block, int index) {
    List<Instruction> code = plan.code().blocks().get(block).instructions();
    return switch (code.get(index).opcode()) {
      case CALL -> plan.callsPure(block, index);
      case EQUALS, COMPARE, HASH -> index > 0 && pushesPrimitive(plan, code.get(index - 1));
      default -> isPlain(code.get(index));
    };
  }

  private static boolean pushesPrimitive(InlinePlan plan, Instruction instruction) {
    return instruction.opcode() == Opcode.LOAD
        && plan.shape(((Operand.Local) instruction.operand()).index()) != Shape.REFERENCE;
  }

  private static boolean isPlain(Instruction instruction) {
    return switch (instruction.opcode()) {
      case CONST,
          INT,
          CHAR,
          BYTE,
          TRUE,
          FALSE,
          NULL,
          UNIT,
          LOAD,
          STORE,
          DUP,
          POP,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          NEGATE,
          ADD_WRAPPING,
          SUBTRACT_WRAPPING,
          MULTIPLY_WRAPPING,
          AND,
          OR,
          XOR,
          COMPLEMENT,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          SHIFT_RIGHT_UNSIGNED,
          NOT,
          EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_EQUAL,
          GREATER,
          GREATER_EQUAL,
          SAME,
          IS_NULL,
          INT_TO_FLOAT,
          FLOAT_TO_INT,
          CHAR_TO_INT,
          INT_TO_CHAR,
          BYTE_TO_INT,
          INT_TO_BYTE,
          STRING_LENGTH,
          STRING_GET,
          ARRAY_GET,
          ARRAY_SET,
          ARRAY_LENGTH,
          GET_FIELD,
          PUT_FIELD,
          GET_GLOBAL,
          PUT_GLOBAL,
          UNWRAP,
          IS,
          CAST,
          SEAL,
          TAG,
          JUMP,
          JUMP_IF,
          JUMP_IF_NOT,
          SWITCH,
          RETURN ->
          true;
      default -> false;
    };
  }
}
