package dev.cayo.vm.interpret;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.RegisterOp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The frame below all of a run: it calls one function and halts. So the loop need not ask whether a
 * caller is there. Below it lie the frames of the run that called the host, where one did.
 */
public final class Bottom {
  private Bottom() {}

  static Frame frame(
      @Nullable Frame below, FunctionInstance function, @Nullable Object[] arguments) {
    Frame frame = Frame.of(below, body(function), below == null ? 0 : below.depth);
    pass(function, arguments, frame);
    return frame;
  }

  /** What every frame below a call of a function has in common. */
  public static Body body(FunctionInstance function) {
    int references = function.referenceParameters;
    int primitives = function.primitiveParameters;
    // In either file the result goes to register 0.
    int[] code = new int[5 + references + primitives];
    code[1] = RegisterOp.CALL;
    for (int i = 0; i < references; i++) {
      code[3 + i] = i;
    }
    for (int i = 0; i < primitives; i++) {
      code[3 + references + i] = i;
    }
    code[code.length - 1] = RegisterOp.HALT;
    return Body.bottom(function, code);
  }

  private static void pass(FunctionInstance function, @Nullable Object[] arguments, Frame to) {
    int reference = 0;
    int primitive = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (function.parameters().get(i) == Shape.REFERENCE) {
        to.references[reference++] = arguments[i];
      } else {
        to.primitives[primitive++] = Boxes.unbox(Objects.requireNonNull(arguments[i]));
      }
    }
  }

  /** After it has halted; a primitive in its box. */
  static @Nullable Object result(Frame frame, FunctionInstance function) {
    Shape shape = function.result();
    return shape == Shape.REFERENCE
        ? frame.references[0]
        : Boxes.box(shape.ordinal(), frame.primitives[0]);
  }
}
