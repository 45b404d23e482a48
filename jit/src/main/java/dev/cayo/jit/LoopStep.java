package dev.cayo.jit;

import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a loop counts.
 *
 * @param isUp whether it is added
 * @param constant the number, above zero; zero where it is in a local
 * @param local that holds it; -1 where it is constant
 */
record LoopStep(boolean isUp, int constant, int local) {
  /** Instructions that count. */
  static final int SIZE = 4;

  private static final int LARGEST = 1 << 14;

  boolean isConstant() {
    return local < 0;
  }

  /** What the instructions from one on count a local by; null where they do something else. */
  static @Nullable LoopStep of(InlinePlan plan, List<Instruction> all, int at, int counted) {
    if (at < 0
        || all.size() < at + SIZE
        || plan.shape(counted) != Shape.INT
        || !isOf(all.get(at), Opcode.LOAD, counted)
        || !isOf(all.get(at + 3), Opcode.STORE, counted)) {
      return null;
    }
    boolean isUp;
    switch (all.get(at + 2).opcode()) {
      case ADD, ADD_WRAPPING -> isUp = true;
      case SUBTRACT, SUBTRACT_WRAPPING -> isUp = false;
      default -> {
        return null;
      }
    }
    Instruction step = all.get(at + 1);
    return switch (step.opcode()) {
      case INT -> ofConstant(isUp, ((Operand.Immediate) step.operand()).value());
      case LOAD -> new LoopStep(isUp, 0, ((Operand.Local) step.operand()).index());
      default -> null;
    };
  }

  private static @Nullable LoopStep ofConstant(boolean isAdded, long number) {
    if (number == 0 || number < -LARGEST || number > LARGEST) {
      return null;
    }
    return new LoopStep(isAdded == number > 0, (int) Math.abs(number), -1);
  }

  private static boolean isOf(Instruction instruction, Opcode opcode, int local) {
    return instruction.opcode() == opcode
        && ((Operand.Local) instruction.operand()).index() == local;
  }
}
