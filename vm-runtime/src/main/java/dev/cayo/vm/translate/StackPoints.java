package dev.cayo.vm.translate;

import java.util.Map;

/**
 * Where the operand stack of the ISA is in registers, at the places within blocks where a frame of
 * compiled code may be given up while there is something on the stack.
 *
 * @param at for each position, where each value is, from the bottom: {@link #NOWHERE}, a primitive
 *     register, or what {@link #reference} gives
 */
public record StackPoints(Map<Integer, int[]> at) {
  /** A constant, which no register holds. */
  public static final int NOWHERE = -1;

  private static final int[] EMPTY = {};

  /** A reference register, told from a primitive one; its own inverse. */
  public static int reference(int register) {
    return -2 - register;
  }

  /** The registers of the stack at a position. */
  public int[] registers(int position) {
    return at.getOrDefault(position, EMPTY);
  }
}
