package dev.cayo.vm.interpret;

import dev.cayo.vm.DepthExceeded;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestTrace;
import dev.cayo.vm.translate.Body;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of what was thrown in the loop; turns what the host throws into what the guest
 * may see.
 */
final class Unwinder {
  private Unwinder() {}

  /**
   * The frame that handles it, its position at the handler. Throws on what no guest handler may
   * see, and where there is no handler.
   */
  static Frame unwind(ExecutionContext context, Frame frame, Throwable thrown) {
    GuestError error = errorOf(context, thrown);
    if (error.trace == null) {
      error.trace = trace(context, frame);
    }
    for (Frame at = frame; at != null && !at.body.isBottom(); at = at.caller) {
      Frame handling = handled(at, error);
      if (handling != null) {
        return handling;
      }
    }
    throw new UncaughtError(error);
  }

  private static @Nullable Frame handled(Frame frame, GuestError error) {
    Body body = frame.body;
    int position = frame.position - 1;
    int[] handlers = body.handlers;
    for (int i = 0; i < handlers.length; i += 4) {
      if (handlers[i] <= position && position < handlers[i + 1]) {
        frame.references[handlers[i + 3]] = error;
        frame.position = handlers[i + 2];
        return frame;
      }
    }
    return null;
  }

  private static GuestError errorOf(ExecutionContext context, Throwable thrown) {
    if (thrown instanceof ThrownError carried) {
      return carried.error;
    }
    if (thrown instanceof UncaughtError passing) {
      return passing.error(); // Of a run within this one, through a function of the host.
    }
    if (thrown instanceof GuestException raised) {
      GuestError made = Errors.make(context, raised.type(), raised.message());
      if (raised.getCause() != null) {
        context.failed(made, raised.getCause());
      }
      return made;
    }
    if (thrown instanceof NullPointerException) {
      // A null that passed as a type variable: the code was promised a value.
      return Errors.make(context, "NullError", "null where a value is needed");
    }
    if (thrown instanceof OutOfMemoryError) {
      context.dropFrames();
      throw new MemoryExhausted();
    }
    if (thrown instanceof StackOverflowError) {
      throw new DepthExceeded();
    }
    if (thrown instanceof RuntimeException other) {
      throw other;
    }
    if (thrown instanceof Error other) {
      throw other;
    }
    throw new IllegalStateException(thrown);
  }

  /** Frames at the bottom of a run are the VM's own. */
  private static GuestTrace trace(ExecutionContext context, Frame innermost) {
    List<GuestTrace.Entry> first = new ArrayList<>();
    @Nullable Frame at = guest(innermost);
    for (; at != null && first.size() < GuestTrace.LIMIT; at = guest(at.caller)) {
      first.add(entry(at));
    }
    // One goes ahead to the bottom, the other follows as far behind as frames are shown.
    @Nullable Frame behind = at;
    long others = 0;
    for (@Nullable Frame ahead = at; ahead != null; ahead = guest(ahead.caller)) {
      if (++others > GuestTrace.LIMIT && behind != null) {
        behind = guest(behind.caller);
      }
    }
    List<GuestTrace.Entry> last = new ArrayList<>();
    for (; behind != null; behind = guest(behind.caller)) {
      last.add(entry(behind));
    }
    // Deep stacks cost: throwing in a loop must not be cheaper than the walk.
    context.charge(first.size() + (others >> 1));
    context.memory -= 32L * (first.size() + last.size());
    return new GuestTrace(first, others - last.size(), last);
  }

  /** The next frame of a guest function, this one included. */
  private static @Nullable Frame guest(@Nullable Frame frame) {
    @Nullable Frame at = frame;
    while (at != null && at.body.isBottom()) {
      at = at.caller;
    }
    return at;
  }

  private static GuestTrace.Entry entry(Frame frame) {
    var function = frame.body.function.function();
    return new GuestTrace.Entry(
        function.definition().name(),
        function.module().module().source(),
        frame.body.line(frame.position - 1));
  }
}
