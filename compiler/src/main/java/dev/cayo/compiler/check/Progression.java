package dev.cayo.compiler.check;

import dev.cayo.bytecode.Names;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Argument;
import dev.cayo.compiler.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of Int that is made where it is gone through, so that a loop may count instead.
 *
 * @param start evaluated first
 * @param end evaluated second
 * @param reversed whether it is turned round, before it goes in steps
 * @param step the call of {@code Range.step}, evaluated third
 * @param turned whether it is turned round after that
 */
record Progression(
    Tree start,
    Tree end,
    boolean inclusive,
    boolean reversed,
    Tree.@Nullable Call step,
    boolean turned) {

  /** What an expression makes; null where it is not such a range. */
  static @Nullable Progression of(Prelude prelude, Tree tree) {
    if (!(tree instanceof Tree.Call call) || !isOfInt(call.type())) {
      return null;
    }
    FunctionSymbol function = call.function();
    if (!function.module().name().equals(Names.PRELUDE)) {
      return null;
    }
    return switch (function.fileName()) {
      case "rangeOf" -> literal(call.arguments());
      case "List.indices", "Array.indices" -> indices(prelude, call);
      case "Range.reversed" -> turn(of(prelude, receiver(call)));
      case "Range.step" -> inSteps(of(prelude, receiver(call)), call);
      default -> null;
    };
  }

  private static boolean isOfInt(Ty type) {
    return Types.zonk(type) instanceof Ty.Class named
        && named.arguments().size() == 1
        && Types.isBuiltin(named.arguments().get(0), Builtin.INT);
  }

  private static @Nullable Progression literal(List<Argument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).parameter() != i) {
        return null;
      }
    }
    return arguments.get(2).value() instanceof Tree.Constant inclusive
        ? upwards(arguments.get(0).value(), arguments.get(1).value(), (Boolean) inclusive.value())
        : null;
  }

  private static Progression upwards(Tree start, Tree end, boolean inclusive) {
    return new Progression(start, end, inclusive, false, null, false);
  }

  private static Progression indices(Prelude prelude, Tree.Call call) {
    String owner = call.function().fileName().replace(".indices", "");
    Tree size =
        new Tree.Call(
            call.span(),
            prelude.intType(),
            prelude.method(owner, "size"),
            call.typeArguments(),
            call.receiver(),
            List.of());
    Tree zero = new Tree.Constant(call.span(), prelude.intType(), 0L);
    return upwards(zero, size, false);
  }

  private static Tree receiver(Tree.Call call) {
    Tree receiver = call.receiver();
    if (receiver == null) {
      throw new IllegalStateException("a method without receiver: " + call.function().fileName());
    }
    return receiver;
  }

  private static @Nullable Progression turn(@Nullable Progression range) {
    if (range == null) {
      return null;
    }
    boolean stepped = range.step != null;
    return new Progression(
        range.start,
        range.end,
        range.inclusive,
        stepped ? range.reversed : !range.reversed,
        range.step,
        stepped && !range.turned);
  }

  private static @Nullable Progression inSteps(@Nullable Progression range, Tree.Call call) {
    return range == null || range.step != null
        ? null
        : new Progression(range.start, range.end, range.inclusive, range.reversed, call, false);
  }
}
