package dev.cayo.vm.interpret;

import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.IsaPoints;
import dev.cayo.vm.translate.LiveSet;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Frames of register code into portable ones, and back. */
final class Capture {
  /** What stands in registers that are not live, in frames that are resumed under stress. */
  private static final long POISON = 0xDEAD_BEEF_DEAD_BEEFL;

  private Capture() {}

  /** A frame that is suspended at the entry of a block or by a call. */
  static PortableFrame capture(Frame frame) {
    Body body = frame.body;
    int position = isNew(frame) ? 1 : frame.position;
    IsaPoints points = body.isaPoints;
    int point = points.find(position);
    if (point < 0) {
      throw new IllegalStateException("suspended within an instruction: " + body.function);
    }
    LiveSet live = body.live.at(position);
    long[] primitives = new long[live.primitives().length()];
    BitSet some = live.primitives();
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      primitives[i] = frame.primitives[i];
    }
    @Nullable Object[] references = new @Nullable Object[live.references().length()];
    some = live.references();
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      references[i] = frame.references[i];
    }
    return new PortableFrame(
        body.function,
        points.blocks()[point],
        points.instructions()[point],
        primitives,
        references);
  }

  /** Whether its first instruction is still to come: loops' constants are not loaded yet. */
  private static boolean isNew(Frame frame) {
    return frame.position == frame.body.entry;
  }

  /** A frame of register code that goes on where a portable one was suspended. */
  static Frame resume(PortableFrame portable, Frame caller) {
    Body body = portable.function().prepared();
    Frame frame = Frame.of(caller, body, caller.depth + body.slots);
    Arrays.fill(frame.primitives, POISON);
    System.arraycopy(portable.primitives(), 0, frame.primitives, 0, portable.primitives().length);
    System.arraycopy(portable.references(), 0, frame.references, 0, portable.references().length);
    loadPinned(body, frame.primitives);
    frame.position = body.isaPoints.position(portable.block(), portable.instruction());
    return frame;
  }

  /** The numbers that loops need, which the code at the entry loads. */
  static void loadPinned(Body body, long[] primitives) {
    long[] pinned = body.pinned;
    for (int i = 0; i < pinned.length; i += 2) {
      primitives[(int) pinned[i]] = pinned[i + 1];
    }
  }

  /**
   * Gives frames up and resumes them, as a test of their portability: some from the top, down to
   * one that code of the host waits for.
   */
  static Frame renew(Frame frame, int most) {
    Frame caller = frame.caller;
    if (caller == null || frame.body.isOfVm() || most == 0) {
      return frame;
    }
    return resume(capture(frame), renew(caller, most - 1));
  }
}
