package dev.cayo.vm.translate;

import dev.cayo.vm.link.FunctionInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function in register code. Word 0 is the weight of the first block, which begins at word 1.
 * Immutable but for {@code code} and {@code constants}: a call of a native is rewritten as such,
 * and constants that are costly to link are null until first needed.
 */
public final class Body {
  public final FunctionInstance function;
  public final int[] code;
  public final @Nullable Object[] constants;

  /** What the constants that are null at first stand for. */
  public final @Nullable Linkable[] links;

  /** Where a call begins; the word before is a weight. */
  public final int entry;

  public final int primitives;
  public final int references;
  public final int primitiveParameters;
  public final int referenceParameters;

  /** What a frame counts for towards the depth limit. */
  public final int slots;

  /**
   * Four words each: first position, end, target, register of the error. The first that covers
   * wins.
   */
  public final int[] handlers;

  /** Two words each, ascending: position, line. */
  public final int[] lines;

  /** Which registers count as roots where the frame is looked at. */
  public final LivePoints live;

  /** Where the frame can be expressed in terms of the ISA; none for the frame below all. */
  public final IsaPoints isaPoints;

  Body(
      FunctionInstance function,
      int[] code,
      @Nullable Object[] constants,
      @Nullable Linkable[] links,
      FrameLayout layout,
      int[] handlers,
      int[] lines,
      LivePoints live,
      IsaPoints isaPoints) {
    this.function = function;
    this.code = code;
    this.constants = constants;
    this.links = links;
    this.entry = layout.entry();
    this.primitives = layout.primitives();
    this.references = layout.references();
    this.primitiveParameters = function.primitiveParameters;
    this.referenceParameters = function.referenceParameters;
    this.slots = layout.slots();
    this.handlers = handlers;
    this.lines = lines;
    this.live = live;
    this.isaPoints = isaPoints;
  }

  /** The body of the frame below all: one call of a function, whose result goes to a register 0. */
  public static Body bottom(FunctionInstance function, int[] code) {
    return new Body(
        function,
        code,
        new @Nullable Object[] {function},
        new @Nullable Linkable[1],
        new FrameLayout(
            Math.max(1, function.primitiveParameters),
            Math.max(1, function.referenceParameters),
            0,
            1),
        new int[0],
        new int[0],
        new LivePoints(new int[0], new int[0], List.of()),
        new IsaPoints(new int[0], new int[0], new int[0]));
  }

  /** Whether this is the body of a frame below all. */
  public boolean isBottom() {
    return isaPoints.positions().length == 0;
  }

  /** The line of the instruction that holds a position; 0 where unknown. */
  public int line(int position) {
    int line = 0;
    for (int i = 0; i < lines.length && lines[i] <= position; i += 2) {
      line = lines[i + 1];
    }
    return line;
  }
}
