package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An innermost loop that counts a local up to a bound which does not change, and in which no frame
 * has to be given up. It is compiled a second time, with the local as an int, for runs of
 * iterations that the slice of fuel has room for: there nothing is looked at.
 *
 * @param first block of the loop, where alone it is entered
 * @param last block, which counts, tests, and goes back to the first
 * @param local that is counted
 * @param step by which
 * @param bound the instructions that push it
 * @param isInclusive whether the bound itself is among the values
 * @param weight of all blocks
 */
record CountedLoop(
    int first,
    int last,
    int local,
    int step,
    List<Instruction> bound,
    boolean isInclusive,
    int weight) {

  private static final int LARGEST_STEP = 1 << 16;
  private static final int LARGEST_WEIGHT = 1000;

  /** The loop that begins with a block; null where none does, or not one of this kind. */
  static @Nullable CountedLoop at(Code code, int first, int entry) {
    List<Block> blocks = code.blocks();
    int last = -1;
    for (int i = first; i < blocks.size(); i++) {
      if (Blocks.successors(blocks, i).contains(first)) {
        if (last >= 0) {
          return null;
        }
        last = i;
      }
    }
    if (last < 0 || (entry > first && entry <= last)) {
      return null;
    }
    CountedLoop loop = ofTail(blocks, first, last);
    return loop != null && loop.isClosed(code) && loop.isPlain(blocks) ? loop : null;
  }

  /** How many instructions count and test. */
  int tail() {
    return 7 + bound.size();
  }

  private static @Nullable CountedLoop ofTail(List<Block> blocks, int first, int last) {
    List<Instruction> all = blocks.get(last).instructions();
    int size = all.size();
    if (size < 8
        || all.get(size - 1).opcode() != Opcode.JUMP_IF
        || !(all.get(size - 1).operand() instanceof Operand.Target back && back.block() == first)) {
      return null;
    }
    Opcode test = all.get(size - 2).opcode();
    if (test != Opcode.LESS && test != Opcode.LESS_EQUAL) {
      return null;
    }
    int boundSize = all.get(size - 3).opcode() == Opcode.ARRAY_LENGTH ? 2 : 1;
    int at = size - 2 - boundSize;
    List<Instruction> bound = all.subList(at, at + boundSize);
    if (at < 5
        || all.get(at - 1).opcode() != Opcode.LOAD
        || all.get(at - 2).opcode() != Opcode.STORE
        || (all.get(at - 3).opcode() != Opcode.ADD
            && all.get(at - 3).opcode() != Opcode.ADD_WRAPPING)
        || all.get(at - 4).opcode() != Opcode.INT
        || all.get(at - 5).opcode() != Opcode.LOAD) {
      return null;
    }
    int local = local(all.get(at - 1));
    long step = ((Operand.Immediate) all.get(at - 4).operand()).value();
    if (local != local(all.get(at - 2))
        || local != local(all.get(at - 5))
        || step < 1
        || step > LARGEST_STEP) {
      return null;
    }
    int weight = 0;
    for (int i = first; i <= last; i++) {
      weight += blocks.get(i).instructions().size();
    }
    return weight > LARGEST_WEIGHT
        ? null
        : new CountedLoop(first, last, local, (int) step, bound, test == Opcode.LESS_EQUAL, weight);
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

  /** Whether no instruction gives up the frame, and what the test needs stays as it is. */
  private boolean isPlain(List<Block> blocks) {
    BitSet stored = new BitSet();
    int counts = 0;
    for (int i = first; i <= last; i++) {
      for (Instruction instruction : blocks.get(i).instructions()) {
        if (!isPlain(instruction)) {
          return false;
        }
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
    return counts == 1 && isFixed;
  }

  private static boolean isPlain(Instruction instruction) {
    return switch (instruction.opcode()) {
      case CONST ->
          !(((Operand.Constant) instruction.operand()).value() instanceof Literal.OfString);
      case INT,
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
          TAG,
          JUMP,
          JUMP_IF,
          JUMP_IF_NOT,
          SWITCH,
          RETURN,
          THROW ->
          true;
      default -> false;
    };
  }
}
