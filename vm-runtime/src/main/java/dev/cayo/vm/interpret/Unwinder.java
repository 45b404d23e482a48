package dev.cayo.vm.interpret;

import dev.cayo.vm.DepthExceeded;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.translate.Body;
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
    if (thrown instanceof Unwinding unwinding) {
      throw again(context, frame, unwinding);
    }
    GuestError error = errorOf(context, thrown);
    if (error.trace == null) {
      Traces traces = Traces.from(context, frame);
      // Deep stacks cost: throwing in a loop must not be cheaper than the walk.
      context.charge(traces.cost());
      traces.attach(error, context);
    }
    for (Frame at = frame; at != null && !at.body.isBottom(); at = at.caller) {
      Frame handling = handled(at, error);
      if (handling != null) {
        return handling;
      }
    }
    throw new UncaughtError(error);
  }

  /** The instruction is to be done again when all frames are on the heap: it has only charged. */
  private static Unwinding again(ExecutionContext context, Frame frame, Unwinding unwinding) {
    context.undo();
    frame.position--;
    return unwinding.through(frame);
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

  static GuestError errorOf(ExecutionContext context, Throwable thrown) {
    if (thrown instanceof ThrownError carried) {
      carried.pay(context);
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
}
