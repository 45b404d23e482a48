package dev.cayo.vm.interpret;

import dev.cayo.vm.DepthExceeded;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.CallSite;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.object.Closure;
import dev.cayo.vm.translate.Body;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose arguments do not go over one by one: of closures, of methods of primitives, of
 * natives by name. Each gives the frame to go on with: a new one, or the caller's when a native has
 * done all.
 */
final class Calls {
  private Calls() {}

  /**
   * Passes all arguments but the first: a loop in the interpreter's would be compiled into much
   * code.
   */
  static void passOthers(
      int[] code, int at, @Nullable Object[] from, @Nullable Object[] to, int count) {
    for (int i = 1; i < count; i++) {
      to[i] = from[code[at + i]];
    }
  }

  static void passOthers(int[] code, int at, long[] from, long[] to, int count) {
    for (int i = 1; i < count; i++) {
      to[i] = from[code[at + i]];
    }
  }

  /** A method found by name that is native, or wants its receiver unboxed. */
  static Frame unusual(ExecutionContext context, Frame frame, CallSite.Target target, int pc) {
    FunctionInstance function = Objects.requireNonNull(target.function);
    int[] code = frame.body.code;
    int arguments = function.referenceParameters + function.primitiveParameters;
    if (function.isNative() && !function.hasPrimitiveReceiver()) {
      function.adapter().call(context, code, pc + 2, frame.primitives, frame.references);
      frame.position = pc + 3 + arguments;
      return frame;
    }
    Arguments passed = new Arguments(function);
    passed.add(Boxes.unbox(Objects.requireNonNull(frame.references[code[pc + 2]])));
    passed.addAll(frame, pc + 3, function.referenceParameters, function.primitiveParameters - 1);
    return enter(context, frame, passed, pc + 3 + arguments);
  }

  static Frame closure(ExecutionContext context, Frame frame, int pc) {
    int[] code = frame.body.code;
    Closure closure = (Closure) Objects.requireNonNull(frame.references[code[pc + 1]]);
    int references = code[pc + 2];
    int primitives = code[pc + 3];
    FunctionInstance function = closure.function;
    Arguments passed = new Arguments(function);
    passed.add(closure);
    passed.addAll(frame, pc + 4, references, primitives);
    return enter(context, frame, passed, pc + 5 + references + primitives);
  }

  private static Frame enter(ExecutionContext context, Frame frame, Arguments passed, int after) {
    FunctionInstance function = passed.function;
    if (function.isNative()) {
      passed.callNative(context, frame, frame.body.code[after - 1]);
      frame.position = after;
      return frame;
    }
    Body body = passed.body();
    int depth = frame.depth + body.slots;
    if (depth > context.depthLimit) {
      throw new DepthExceeded();
    }
    frame.position = after;
    return new Frame(frame, body, passed.primitives, passed.references, depth);
  }

  /** Gives the position after the instruction. */
  static int makeClosure(ExecutionContext context, Frame frame, int pc) {
    int[] code = frame.body.code;
    FunctionInstance function = (FunctionInstance) Operations.linked(frame, code[pc + 1]);
    @Nullable Object[] references =
        code[pc + 2] == 0 ? Frame.NO_REFERENCES : new @Nullable Object[code[pc + 2]];
    long[] primitives = code[pc + 3] == 0 ? Frame.NO_PRIMITIVES : new long[code[pc + 3]];
    int at = pc + 4;
    for (int i = 0; i < references.length; i++) {
      references[i] = frame.references[code[at++]];
    }
    for (int i = 0; i < primitives.length; i++) {
      primitives[i] = frame.primitives[code[at++]];
    }
    context.memory -= MemorySizes.closure(references.length + primitives.length);
    frame.references[code[at]] = new Closure(function, primitives, references);
    return at + 1;
  }

  /** Arguments in the order of the parameters, in arrays that become the callee's registers. */
  private static final class Arguments {
    final FunctionInstance function;
    final long[] primitives;
    final @Nullable Object[] references;
    private int nextPrimitive;
    private int nextReference;

    /** For a native there is one more place for the result, in either file. */
    Arguments(FunctionInstance function) {
      this.function = function;
      Body body = function.isNative() ? null : function.prepared();
      this.primitives = new long[body == null ? function.primitiveParameters + 1 : body.primitives];
      this.references =
          new @Nullable Object[body == null ? function.referenceParameters + 1 : body.references];
    }

    Body body() {
      return function.prepared();
    }

    void add(long primitive) {
      primitives[nextPrimitive++] = primitive;
    }

    void add(Closure captured) {
      for (long primitive : captured.primitives) {
        add(primitive);
      }
      for (Object reference : captured.references) {
        references[nextReference++] = reference;
      }
    }

    void addAll(Frame frame, int start, int referenceCount, int primitiveCount) {
      int at = start;
      int[] code = frame.body.code;
      for (int i = 0; i < referenceCount; i++) {
        references[nextReference++] = frame.references[code[at++]];
      }
      for (int i = 0; i < primitiveCount; i++) {
        add(frame.primitives[code[at++]]);
      }
    }

    void callNative(ExecutionContext context, Frame frame, int resultRegister) {
      int[] registers = new int[nextReference + nextPrimitive + 1];
      for (int i = 0; i < nextReference; i++) {
        registers[i] = i;
      }
      for (int i = 0; i < nextPrimitive; i++) {
        registers[nextReference + i] = i;
      }
      boolean isPrimitive = function.result() != dev.cayo.bytecode.Shape.REFERENCE;
      int result = isPrimitive ? nextPrimitive : nextReference;
      registers[registers.length - 1] = result;
      function.adapter().call(context, registers, 0, primitives, references);
      if (isPrimitive) {
        frame.primitives[resultRegister] = primitives[result];
      } else {
        frame.references[resultRegister] = references[result];
      }
    }
  }
}
