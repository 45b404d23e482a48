package dev.cayo.vm.translate;

import java.util.Arrays;

/**
 * Where register code and ISA code meet: the entries of blocks, and the places after calls, where
 * only locals live; and those after instructions that allocate, where {@link StackPoints} tells of
 * what else there is. Each array has one element for each point; positions ascend, and so do pairs
 * of block and instruction.
 *
 * @param positions in the register code
 * @param blocks of the ISA
 * @param instructions the index in the block of the next instruction
 */
public record IsaPoints(int[] positions, int[] blocks, int[] instructions) {

  /** The index of the point at a position of the register code; negative where there is none. */
  public int find(int position) {
    return Arrays.binarySearch(positions, position);
  }

  /** The position in the register code of a place in the ISA code, which has to be a point. */
  public int position(int block, int instruction) {
    int low = 0;
    int high = blocks.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compare(blocks[middle], block);
      order = order != 0 ? order : Integer.compare(instructions[middle], instruction);
      if (order == 0) {
        return positions[middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    throw new IllegalArgumentException(
        "no frame is suspended at instruction " + instruction + " of block " + block);
  }
}
