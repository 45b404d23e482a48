package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Which blocks follow which. */
final class Blocks {
  private Blocks() {}

  /** The blocks that may run where a function goes on in one. */
  static BitSet reachable(Code code, int from) {
    BitSet seen = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      int block = next.pop();
      if (seen.get(block)) {
        continue;
      }
      seen.set(block);
      next.addAll(successors(code.blocks(), block));
      for (Handler handler : code.handlers()) {
        if (handler.first() <= block && block < handler.end()) {
          next.add(handler.target());
        }
      }
    }
    return seen;
  }

  /** Where a block goes, but for errors. */
  static List<Integer> successors(List<Block> blocks, int index) {
    List<Integer> successors = new ArrayList<>();
    List<Instruction> code = blocks.get(index).instructions();
    if (!code.isEmpty()) {
      Operand operand = code.get(code.size() - 1).operand();
      if (operand instanceof Operand.Target target) {
        successors.add(target.block());
      } else if (operand instanceof Operand.Table table) {
        successors.addAll(table.blocks());
        successors.add(table.otherwise());
      }
    }
    if (!leaves(blocks.get(index)) && index + 1 < blocks.size()) {
      successors.add(index + 1);
    }
    return successors;
  }

  /** Whether a block never goes on into the next. */
  static boolean leaves(Block block) {
    List<Instruction> code = block.instructions();
    Opcode last = code.isEmpty() ? Opcode.POP : code.get(code.size() - 1).opcode();
    return switch (last) {
      case JUMP, SWITCH, RETURN, THROW -> true;
      default -> false;
    };
  }

  /** Whether one of some blocks returns. */
  static boolean returns(List<Block> blocks) {
    for (Block block : blocks) {
      List<Instruction> code = block.instructions();
      if (!code.isEmpty() && code.get(code.size() - 1).opcode() == Opcode.RETURN) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of some blocks goes back. */
  static boolean hasLoop(List<Block> blocks, BitSet among) {
    for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
      for (int successor : successors(blocks, i)) {
        if (successor <= i) {
          return true;
        }
      }
    }
    return false;
  }

  /** The begin of the innermost loop around a block; 0 where there is none. */
  static int loopAround(List<Block> blocks, int block) {
    int best = 0;
    int length = Integer.MAX_VALUE;
    for (int i = block; i < blocks.size(); i++) {
      for (int target : successors(blocks, i)) {
        if (target <= block && i - target < length) {
          best = target;
          length = i - target;
        }
      }
    }
    return best;
  }
}
