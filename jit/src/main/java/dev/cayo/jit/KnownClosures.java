package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.translate.Locals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of which functions the closures in a function's locals are: of those that its caller is known to
 * give, and of those that it makes and stores once.
 */
final class KnownClosures {
  private final HostTypes types;
  private final Locals locals;
  private final Map<Integer, FunctionInstance> byLocal = new HashMap<>();

  KnownClosures(Specialisation wanted, Code code, Locals locals) {
    this.types = new HostTypes(wanted.function());
    this.locals = locals;
    int[] stores = new int[locals.count()];
    int parameters = wanted.function().parameters().size();
    List<@Nullable FunctionInstance> given = wanted.closures();
    for (Block block : code.blocks()) {
      List<Instruction> all = block.instructions();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).opcode() == Opcode.STORE) {
          int local = local(all.get(i));
          stores[local]++;
          if (local >= parameters && i > 0) {
            add(local, made(all.get(i - 1)));
          }
        }
      }
    }
    byLocal.keySet().removeIf(local -> stores[local] > 1);
    for (int i = 0; i < given.size(); i++) {
      if (stores[i] == 0) {
        add(i, given.get(i));
      }
    }
  }

  private static int local(Instruction instruction) {
    return ((Operand.Local) instruction.operand()).index();
  }

  private void add(int local, @Nullable FunctionInstance function) {
    if (function != null
        && locals.type(local) instanceof FunctionType type
        && fits(function, type)) {
      byLocal.put(local, function);
    }
  }

  /** The function of the closure that an instruction makes; null where it makes none. */
  private @Nullable FunctionInstance made(Instruction instruction) {
    return instruction.operand() instanceof Operand.Closure closure
        ? types.scope().function(closure.symbol()).instance(types.shapes(closure.typeArguments()))
        : null;
  }

  /** Whether a call by that type finds arguments and result as the function has them. */
  private boolean fits(FunctionInstance function, FunctionType type) {
    List<Shape> parameters = function.parameters();
    List<Shape> taken = type.parameters().stream().map(types::shape).toList();
    int captured = parameters.size() - taken.size();
    return captured >= 0
        && !function.isNative()
        && parameters.subList(captured, parameters.size()).equals(taken)
        && function.result() == types.shape(type.result());
  }

  /** The function of the closure that is called there; null where it is not known. */
  @Nullable FunctionInstance called(List<Instruction> code, int index) {
    return code.get(index).opcode() == Opcode.CALL_CLOSURE
        ? operand(code, index, ((Operand.Count) code.get(index).operand()).value())
        : null;
  }

  /**
   * The functions of the closures among the arguments of the call there.
   *
   * @param count of all parameters
   * @param given how many of them, the last, are on the stack
   */
  List<@Nullable FunctionInstance> arguments(
      List<Instruction> code, int index, int count, int given) {
    List<@Nullable FunctionInstance> known = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      known.add(i < given ? operand(code, index, i) : null);
    }
    return known;
  }

  private @Nullable FunctionInstance operand(List<Instruction> code, int index, int above) {
    int producer = Producers.of(code, index, above);
    if (producer < 0) {
      return null;
    }
    Instruction pushed = code.get(producer);
    return switch (pushed.opcode()) {
      case LOAD -> byLocal.get(local(pushed));
      case CLOSURE -> made(pushed);
      default -> null;
    };
  }
}
