package dev.cayo.vm.translate;

import dev.cayo.bytecode.Opcode;

/**
 * What an instruction may allocate without looking at the limit: small objects are counted, and the
 * count is looked at when the next block is entered. Where a block allocates much in that way, it
 * is looked at in between.
 */
public final class Allocation {
  /** Bytes that a block may allocate between two looks at the limit. */
  public static final int MOST_UNCHECKED = 1 << 16;

  private static final int OBJECT = 4096;
  private static final int SMALL = 64;

  private Allocation() {}

  /** A number of bytes; no instruction allocates more, but objects of more than 500 fields. */
  public static int of(Opcode opcode) {
    return switch (opcode) {
      case NEW, ALLOCATE, CLOSURE -> OBJECT;
      case BOX, TO_STRING -> SMALL;
      default -> 0;
    };
  }
}
