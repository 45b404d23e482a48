package dev.cayo.vm.interpret;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.Context;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.NativeAdapter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands a call over to what the isolate has bound. All frames of the guest are on the heap. */
public final class HostAdapter implements NativeAdapter {
  private final FunctionInstance function;

  public HostAdapter(FunctionInstance function) {
    this.function = function;
  }

  @Override
  public void call(
      Context context, int[] code, int at, long[] primitives, @Nullable Object[] references) {
    List<Shape> shapes = function.parameters();
    @Nullable Object[] arguments = new @Nullable Object[shapes.size()];
    int reference = at;
    int primitive = at + function.referenceParameters;
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          shapes.get(i) == Shape.REFERENCE
              ? references[code[reference++]]
              : Boxes.box(shapes.get(i).ordinal(), primitives[code[primitive++]]);
    }
    Object result = ((ExecutionContext) context).callHost(function, arguments);
    int register = code[at + arguments.length];
    if (function.result() == Shape.REFERENCE) {
      references[register] = result;
    } else {
      primitives[register] = Boxes.unbox(Objects.requireNonNull(result));
    }
  }
}
