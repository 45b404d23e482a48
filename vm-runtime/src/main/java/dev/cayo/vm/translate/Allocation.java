package dev.cayo.vm.translate;

import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Shapes;
import java.util.BitSet;
import java.util.List;

/**
 * What an instruction may allocate without looking at the limit: small objects are only counted. A
 * block with such instructions, and one where errors are caught, looks at the count when it is
 * entered; where it allocates much, it does so in between, too.
 */
public final class Allocation {
  /** Bytes that a block may allocate between two looks at the limit. */
  public static final int MOST_UNCHECKED = 1 << 16;

  private static final int OBJECT = 4096;
  private static final int SMALL = 64;

  private Allocation() {}

  /** The blocks of a function that look at the limit of memory when they are entered. */
  public static BitSet blocks(FunctionInstance function) {
    Code code = function.function().definition().code().orElseThrow();
    boolean boxes = function.shapes().stream().anyMatch(Shapes::isPrimitive);
    BitSet blocks = new BitSet();
    for (int i = 0; i < code.blocks().size(); i++) {
      List<Instruction> instructions = code.blocks().get(i).instructions();
      blocks.set(i, instructions.stream().anyMatch(each -> allocates(each.opcode(), boxes)));
    }
    code.handlers().forEach(handler -> blocks.set(handler.target()));
    return blocks;
  }

  /**
   * Whether it does, by itself.
   *
   * @param boxes whether a method may be called on a primitive, in a box
   */
  private static boolean allocates(Opcode opcode, boolean boxes) {
    return of(opcode) > 0 || (boxes && opcode == Opcode.CALL_VIRTUAL);
  }

  /** A number of bytes; no instruction allocates more, but objects of more than 500 fields. */
  public static int of(Opcode opcode) {
    return switch (opcode) {
      case NEW, ALLOCATE, CLOSURE -> OBJECT;
      case BOX, TO_STRING -> SMALL;
      default -> 0;
    };
  }
}
