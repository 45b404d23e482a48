package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.Ty;
import org.jspecify.annotations.Nullable;

/** What to say beside a type mismatch. */
final class Hints {

  private Hints() {}

  static @Nullable String mismatch(Session session, Ty given, Ty wanted) {
    Types types = session.types();
    if (Types.isNullable(given)
        && !Types.isNullable(wanted)
        && types.isSubtype(types.nonNull(given), wanted)) {
      return "this may be null: use `??` to give a value for null, test for null first, or `!!` to insist";
    }
    Ty from = types.nonNull(given);
    Ty to = types.nonNull(wanted);
    if (Types.isBuiltin(to, Builtin.STRING)) {
      return "convert it with `.toString()`, or put it in a string: \"${…}\"";
    }
    if (from instanceof Ty.Function function
        && function.parameters().isEmpty()
        && types.isSubtype(function.result(), wanted)) {
      return "this is a function: call it with `()`";
    }
    String conversion = conversion(from, to);
    if (conversion != null) {
      return conversion;
    }
    return invariance(types, from, to);
  }

  private static @Nullable String conversion(Ty from, Ty to) {
    if (!Types.isPrimitive(from) || !Types.isPrimitive(to)) {
      return null;
    }
    if (Types.isBuiltin(to, Builtin.BOOL)) {
      return "compare it, as in `x != 0`: numbers are not truth values";
    }
    if (Types.isBuiltin(from, Builtin.FLOAT) && Types.isBuiltin(to, Builtin.INT)) {
      return "convert it with `.toInt()` (truncates) or `.round()`";
    }
    return Types.isBuiltin(from, Builtin.BOOL) ? null : "convert it with `.to" + to + "()`";
  }

  private static @Nullable String invariance(Types types, Ty from, Ty to) {
    if (from instanceof Ty.Class a
        && to instanceof Ty.Class b
        && a.symbol() == b.symbol()
        && a.arguments().size() == 1
        && types.isSubtype(a.arguments().get(0), b.arguments().get(0))) {
      return "type arguments are invariant: make the function generic, as in `<T: "
          + b.arguments().get(0)
          + ">`, or build a "
          + b
          + " in the first place";
    }
    return null;
  }
}
