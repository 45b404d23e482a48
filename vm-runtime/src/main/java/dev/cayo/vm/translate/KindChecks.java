package dev.cayo.vm.translate;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.vm.DebugOption;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.KindCheck;
import dev.cayo.vm.link.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emits {@link RegisterOp#CHECK} for operands, under {@link DebugOption#CHECK}. */
final class KindChecks {
  private final List<Shape> shapes;
  private final Scope scope;

  private KindChecks(FunctionInstance function) {
    this.shapes = function.shapes();
    this.scope = function.function().module().scope();
  }

  /** Null where the engine does not check. */
  static @Nullable KindChecks of(FunctionInstance function) {
    Scope scope = function.function().module().scope();
    return scope.has(DebugOption.CHECK) ? new KindChecks(function) : null;
  }

  void emit(Value operand, Emitter emitter) {
    Type type = operand.type();
    if (isPromised(type, operand.shape())) {
      int check = emitter.linked(List.of("check", type), () -> KindCheck.of(type, shapes, scope));
      emitter.code.add(RegisterOp.CHECK, operand.register(), check);
    }
  }

  /** Every word is an Int and a Float; of a reference of variable type nothing is promised. */
  private static boolean isPromised(Type type, Shape shape) {
    Type inner = type instanceof NullableType nullable ? nullable.inner() : type;
    return switch (shape) {
      case INT, FLOAT -> false;
      case BOOL, CHAR, BYTE -> true;
      case REFERENCE ->
          !(inner instanceof TypeVariable) && !type.equals(new NullableType(Basic.ANY));
    };
  }
}
