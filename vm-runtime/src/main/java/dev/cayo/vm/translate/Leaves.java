package dev.cayo.vm.translate;

import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Opcode;

/**
 * Functions that call nothing. There is never more than one frame of them, the innermost, and they
 * end unless they loop: their frames count no slots towards the depth.
 */
public final class Leaves {
  private Leaves() {}

  static boolean isLeaf(Code code) {
    return code.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .noneMatch(instruction -> calls(instruction.opcode()));
  }

  /** Whether an instruction may call a function. */
  public static boolean calls(Opcode opcode) {
    return switch (opcode) {
      case CALL, CALL_VIRTUAL, CALL_CLOSURE, CALL_INITIALISER, EQUALS, HASH, COMPARE, TO_STRING ->
          true;
      default -> false;
    };
  }
}
