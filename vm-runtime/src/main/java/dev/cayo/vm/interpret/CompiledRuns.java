package dev.cayo.vm.interpret;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.Stop;
import dev.cayo.vm.flight.FlightRecording;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.tier.CompiledCode;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.RegisterOp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the interpreter into compiled code, and from there into the interpreter. */
public final class CompiledRuns {
  /** Runs of the interpreter below compiled code that the host's stack has room for. */
  private static final int MOST_NESTED = 100;

  /** Slots of compiled frames that the host's stack has room for. */
  private static final int MOST_SLOTS = 4000;

  static {
    Unwinding.prepare();
  }

  private CompiledRuns() {}

  /** Whether a frame that comes to an entry has room for what is inlined in compiled code. */
  static boolean hasRoom(ExecutionContext context, Frame frame) {
    CompiledCode code = frame.body.compiled.at(frame.position);
    return code == null || frame.depth + code.inlinedSlots <= context.depthLimit;
  }

  /** Runs a frame to its end in compiled code; gives the frame to go on with. */
  static Frame enter(ExecutionContext context, Frame frame) {
    Body body = frame.body;
    CompiledCode code = body.compiled.at(frame.position);
    if (code == null) {
      Thread.onSpinWait(); // Not to be seen by this thread yet.
      return frame;
    }
    context.budget += body.code[frame.position - 1];
    Frame caller = Objects.requireNonNull(frame.caller);
    int bound = context.depthBound;
    if (context.compiledRuns == 0) {
      context.boundDepth(Math.min(context.depthLimit, frame.depth + MOST_SLOTS));
    }
    context.compiledOn(caller);
    context.compiledRuns++;
    Throwable thrown;
    try {
      Object result =
          code.enter(context, frame.depth - body.slots, frame.primitives, frame.references);
      pass(context, result, body.function, caller);
      context.checkFuel();
      return caller;
    } catch (Throwable end) {
      thrown = end;
    } finally {
      context.compiledRuns--;
      context.boundDepth(bound);
    }
    // From here on nothing of that run is on the host's stack.
    if (thrown instanceof Unwinding unwinding) {
      return givenUp(context, unwinding, caller);
    }
    if (!(thrown instanceof Stop || thrown instanceof Exit)) {
      context.checkFuel();
    }
    Frame handling = Unwinder.unwind(context, caller, thrown);
    context.chargeBlock(handling);
    return context.safepoint(handling);
  }

  /** The frames of compiled code come to lie on top of one that called it. */
  private static Frame givenUp(ExecutionContext context, Unwinding unwinding, Frame caller) {
    if (context.compiledRuns > 0) {
      throw unwinding.through(caller);
    }
    Frame top = unwinding.onTopOf(caller);
    if (FlightRecording.hasBegun()) {
      FlightRecording.gaveUpFrames(unwinding.place.name(), frames(top, caller));
    }
    return resume(context, unwinding, top);
  }

  private static int frames(Frame top, Frame below) {
    int frames = 0;
    for (Frame frame = top; frame != below; frame = Objects.requireNonNull(frame.caller)) {
      frames++;
    }
    return frames;
  }

  private static void pass(
      ExecutionContext context, @Nullable Object result, FunctionInstance from, Frame to) {
    int register = to.body.code[to.position - 1];
    if (from.result() == Shape.REFERENCE) {
      to.references[register] = result;
    } else {
      to.primitives[register] = context.result;
    }
  }

  private static Frame resume(ExecutionContext context, Unwinding unwinding, Frame top) {
    context.compiledOn(top);
    context.checkFuel();
    if (unwinding.place == Unwinding.Place.WITHIN) {
      return top;
    }
    if (unwinding.place == Unwinding.Place.ENTRY) {
      context.chargeBlock(top);
    }
    if (unwinding.place == Unwinding.Place.MEMORY) {
      context.checkMemory();
    }
    return context.safepoint(top);
  }

  /**
   * Calls a function in the interpreter.
   *
   * @param depth slots of the frames below
   * @param primitives arguments, in arrays with a place for each parameter of the kind
   */
  public static @Nullable Object interpret(
      FunctionInstance function,
      ExecutionContext context,
      int depth,
      long[] primitives,
      @Nullable Object[] references) {
    context.tier().called(function);
    if (function.isNative()) {
      Unwinding unwinding = new Unwinding(Unwinding.Place.WITHIN);
      unwinding.add(nativeCall(function, depth, primitives, references));
      throw unwinding;
    }
    Body below = function.bottom();
    if (context.compiledRuns >= MOST_NESTED) {
      throw entry(context, function, depth, primitives, references);
    }
    Frame outer = context.frame();
    // The result goes to the first register of either file.
    long[] numbers = primitives.length == 0 ? new long[1] : primitives;
    @Nullable Object[] objects = references.length == 0 ? new @Nullable Object[1] : references;
    Frame bottom = new Frame(outer, below, numbers, objects, depth);
    context.compiledOn(bottom);
    try {
      Interpreter.drive(context, bottom);
    } catch (UncaughtError passing) {
      throw new ThrownError(passing.error());
    } finally {
      context.compiledOn(Objects.requireNonNull(outer));
    }
    context.result = numbers[0];
    return objects[0];
  }

  /**
   * What is thrown where compiled code is nested deeper than its bound, or the run is cancelled.
   *
   * @param depth slots of the frame and all below
   */
  public static RuntimeException tooDeep(int depth, ExecutionContext context) {
    context.checkFuel();
    context.poll();
    checkDepth(context, depth);
    return new Unwinding(Unwinding.Place.ENTRY);
  }

  /** As {@link #interpret}, for calls with more different parameters than there are classes for. */
  public static @Nullable Object interpretAny(
      FunctionInstance function, @Nullable Object[] arguments) {
    int count = arguments.length - 2;
    ExecutionContext context = (ExecutionContext) Objects.requireNonNull(arguments[count]);
    int depth = (Integer) Objects.requireNonNull(arguments[count + 1]);
    long[] primitives = new long[function.primitiveParameters];
    @Nullable Object[] references = new @Nullable Object[function.referenceParameters];
    int primitive = 0;
    int reference = 0;
    for (int i = 0; i < count; i++) {
      Object argument = arguments[i];
      if (function.parameters().get(i) == Shape.REFERENCE) {
        references[reference++] = argument;
      } else {
        primitives[primitive++] =
            argument instanceof Integer small
                ? small
                : Boxes.unbox(Objects.requireNonNull(argument));
      }
    }
    Object result = interpret(function, context, depth, primitives, references);
    return switch (function.result()) {
      case REFERENCE -> result;
      case CHAR, BYTE -> (int) context.result;
      default -> Boxes.box(function.result().ordinal(), context.result);
    };
  }

  /** The function is to be called when all frames are on the heap. */
  private static Unwinding entry(
      ExecutionContext context,
      FunctionInstance function,
      int depth,
      long[] primitives,
      @Nullable Object[] references) {
    Body body = function.prepared();
    checkDepth(context, depth + body.slots);
    Unwinding unwinding = new Unwinding(Unwinding.Place.ENTRY);
    Frame frame = Frame.of(null, body, depth + body.slots);
    System.arraycopy(primitives, 0, frame.primitives, 0, body.primitiveParameters);
    System.arraycopy(references, 0, frame.references, 0, body.referenceParameters);
    frame.position = body.entry;
    unwinding.add(frame);
    return unwinding;
  }

  /** A frame that will call a native. */
  private static Frame nativeCall(
      FunctionInstance function, int depth, long[] primitives, @Nullable Object[] references) {
    Body body = function.nativeCall();
    Frame frame = Frame.of(null, body, depth);
    System.arraycopy(primitives, 0, frame.primitives, 0, function.primitiveParameters);
    System.arraycopy(references, 0, frame.references, 0, function.referenceParameters);
    return frame;
  }

  /**
   * What a native threw that compiled code called.
   *
   * @param charged fuel for other things than instructions, before the call
   * @param memory bytes that were left before
   * @return what is to be thrown instead
   */
  public static RuntimeException thrownByNative(
      Throwable thrown,
      FunctionInstance function,
      ExecutionContext context,
      int depth,
      long charged,
      long memory,
      long[] primitives,
      @Nullable Object[] references) {
    if (thrown instanceof Unwinding unwinding) {
      context.undo(charged, memory);
      unwinding.add(nativeCall(function, depth, primitives, references));
      return unwinding;
    }
    if (thrown instanceof GuestException raised) {
      return raise(context, raised);
    }
    if (thrown instanceof Error failure) {
      throw failure;
    }
    return thrown instanceof RuntimeException other ? other : new IllegalStateException(thrown);
  }

  /** An error that arises in compiled code, with its trace. */
  static ThrownError raise(ExecutionContext context, Throwable raised) {
    GuestError error = Unwinder.errorOf(context, raised);
    if (error.trace != null) {
      return new ThrownError(error);
    }
    Traces traces = Traces.from(context, context.frame());
    traces.attach(error, context);
    return new ThrownError(error, traces.cost());
  }

  /**
   * What a handler of the guest in compiled code is to take.
   *
   * @return the error; thrown is what no handler takes
   */
  public static GuestError caught(Throwable thrown, ExecutionContext context) {
    if (thrown instanceof Unwinding unwinding) {
      throw unwinding;
    }
    GuestError error = Unwinder.errorOf(context, thrown);
    if (error.trace == null) {
      Traces traces = Traces.from(context, context.frame());
      context.charge(traces.cost());
      traces.attach(error, context);
    }
    return error;
  }

  /**
   * A new array.
   *
   * @param caller the function whose code this is
   * @param depth slots of the frames below, its own included
   */
  public static Object newArray(
      long length, int shape, FunctionInstance caller, ExecutionContext context, int depth) {
    long charged = context.charged();
    long memory = context.memoryLeft();
    try {
      return Operations.newArray(context, shape, length);
    } catch (Unwinding unwinding) {
      int[] instruction = {RegisterOp.NEW_ARRAY, 0, shape, 0};
      context.undo(charged, memory);
      unwinding.add(instruction(caller, instruction, depth, new long[] {length}));
      throw unwinding;
    } catch (GuestException e) {
      throw raise(context, e);
    }
  }

  /** Strings joined; as {@link #newArray}. */
  public static Text concat(
      Text[] parts, FunctionInstance caller, ExecutionContext context, int depth) {
    long charged = context.charged();
    long memory = context.memoryLeft();
    try {
      return Operations.concat(context, parts);
    } catch (Unwinding unwinding) {
      int[] instruction = new int[parts.length + 3];
      instruction[0] = RegisterOp.CONCAT;
      instruction[1] = parts.length;
      for (int i = 0; i <= parts.length; i++) {
        instruction[2 + i] = i;
      }
      context.undo(charged, memory);
      unwinding.add(instruction(caller, instruction, depth, new long[0], (Object[]) parts));
      throw unwinding;
    } catch (GuestException e) {
      throw raise(context, e);
    }
  }

  /** The printed form of a value without methods of its own; as {@link #newArray}. */
  public static Text print(
      @Nullable Object value, FunctionInstance caller, ExecutionContext context, int depth) {
    long charged = context.charged();
    long memory = context.memoryLeft();
    try {
      return General.print(context, value);
    } catch (Unwinding unwinding) {
      int[] instruction = {RegisterOp.TO_STRING, 0, 0, 1};
      context.undo(charged, memory);
      unwinding.add(instruction(caller, instruction, depth, new long[0], value));
      throw unwinding;
    }
  }

  /** A frame of one instruction, and its operands. */
  private static Frame instruction(
      FunctionInstance caller,
      int[] instruction,
      int depth,
      long[] primitives,
      @Nullable Object... references) {
    Body body = Body.instruction(caller, instruction, primitives.length, references.length);
    Frame frame = Frame.of(null, body, depth);
    System.arraycopy(primitives, 0, frame.primitives, 0, primitives.length);
    System.arraycopy(references, 0, frame.references, 0, references.length);
    return frame;
  }

  /**
   * Gives up a frame of compiled code.
   *
   * @param position in the register code where it goes on
   * @param depth slots of the frame and all below
   */
  public static Unwinding spill(
      Unwinding unwinding,
      Body body,
      int position,
      int depth,
      long[] primitives,
      @Nullable Object[] references) {
    Frame frame = new Frame(null, body, primitives, references, depth);
    Capture.loadPinned(body, primitives);
    frame.position = position;
    unwinding.add(frame);
    return unwinding;
  }

  /** Stops what is nested too deep. */
  static void checkDepth(ExecutionContext context, int depth) {
    if (depth > context.depthLimit) {
      throw new dev.cayo.vm.DepthExceeded();
    }
  }
}
