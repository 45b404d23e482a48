package dev.cayo.vm.tier;

import dev.cayo.vm.interpret.ExecutionContext;
import org.jspecify.annotations.Nullable;

/**
 * Compiled code of a function, from its entry or from the entry of one of its blocks. Its class is
 * generated. It has no state: isolates share it.
 */
public abstract class CompiledCode {
  /** Slots that the deepest chain of frames inlined in it takes. */
  public final int inlinedSlots;

  protected CompiledCode(int inlinedSlots) {
    this.inlinedSlots = inlinedSlots;
  }

  /**
   * Runs the function to its end.
   *
   * @param depth slots of the frames below
   * @param primitives the registers of a frame that stands at the entry of the block, in which the
   *     live locals are set
   * @param references as {@code primitives}
   * @return the result where it is a reference; a primitive is left in {@link
   *     ExecutionContext#result}
   */
  public abstract @Nullable Object enter(
      ExecutionContext context, int depth, long[] primitives, @Nullable Object[] references);
}
