package dev.cayo.jit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** Where jumps within a function go: to the begin of a block, in the fast form of a loop or not. */
final class Targets {
  private final Activation activation;
  private @Nullable FastExits exits;
  private BitSet plain = new BitSet();
  private final Map<Integer, Label> within = new HashMap<>();

  Targets(Activation activation) {
    this.activation = activation;
  }

  /**
   * The fast form of a loop is compiled from now on.
   *
   * @param blocks that have a fast form
   */
  void enterFast(FastExits out, BitSet blocks) {
    exits = out;
    plain = blocks;
    within.clear();
  }

  void leaveFast() {
    exits = null;
  }

  /** What leaves the fast form that is being compiled; null in the common one. */
  @Nullable FastExits exits() {
    return exits;
  }

  /** Where a jump to a block goes. */
  Label of(int block) {
    if (exits == null) {
      return activation.starts[block];
    }
    return plain.get(block)
        ? within.computeIfAbsent(block, each -> new Label())
        : exits.to(activation, block);
  }
}
