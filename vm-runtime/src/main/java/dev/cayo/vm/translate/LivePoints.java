package dev.cayo.vm.translate;

import java.util.Arrays;
import java.util.List;

/**
 * Which registers the program may still read, at the places where frames are looked at. Positions
 * ascend. A frame that is suspended at a block's entry or after a call can be expressed in terms of
 * the ISA: see {@link IsaPoints}. A place within an instruction, at the word after its opcode,
 * counts its operands as live; no frame is captured there.
 *
 * @param positions in the register code
 * @param indexes for each position, the index of its set
 * @param sets what is live
 */
public record LivePoints(int[] positions, int[] indexes, List<LiveSet> sets) {

  /** What is live at a position, which has to be a point. */
  public LiveSet at(int position) {
    int index = Arrays.binarySearch(positions, position);
    if (index < 0) {
      throw new IllegalStateException("no frame is looked at in position " + position);
    }
    return sets.get(indexes[index]);
  }
}
