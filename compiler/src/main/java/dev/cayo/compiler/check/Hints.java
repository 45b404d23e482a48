package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import org.jspecify.annotations.Nullable;

/** What to say beside a type mismatch. */
final class Hints {

  private Hints() {}

  /** What to say where a value does not fit. */
  static @Nullable String mismatch(Session session, Tree value, Ty wanted) {
    Types types = session.types();
    Ty given = Types.zonk(value.type());
    if (given == Ty.Null.NULL) {
      return "only a nullable type holds null: `" + wanted + "?`";
    }
    Ty from = types.nonNull(given);
    Ty to = types.nonNull(wanted);
    if (Types.isBuiltin(to, Builtin.BOOL)) {
      return truth(session, given, from);
    }
    if (Types.isNullable(given) && types.isSubtype(from, wanted)) {
      return "this may be null: use `??` to give a value for null, test for null first, or `!!` to insist";
    }
    if (Types.isUnit(from)) {
      return "this gives no value";
    }
    if (from instanceof Ty.Function function && types.isSubtype(function.result(), wanted)) {
      return "this is a function: call it with `"
          + (function.parameters().isEmpty() ? "()`" : "(…)`");
    }
    if (to instanceof Ty.Function function && !(from instanceof Ty.Function)) {
      return "a function is expected: " + lambda(function);
    }
    String conversion = conversion(session, value, from, to);
    return conversion != null ? conversion : invariance(types, from, to);
  }

  private static String lambda(Ty.Function function) {
    return switch (function.parameters().size()) {
      case 0 -> "`() -> …`";
      case 1 -> "`x -> …`";
      default -> "`(x, y) -> …`";
    };
  }

  /** What a condition of another type was probably meant to ask. */
  private static @Nullable String truth(Session session, Ty given, Ty from) {
    if (from instanceof Ty.Function function && Types.isBuiltin(function.result(), Builtin.BOOL)) {
      return "this is a function: call it with `()`";
    }
    if (Types.isNullable(given)) {
      return Types.isBuiltin(from, Builtin.BOOL)
          ? "this may be null: write `x == true`, or `x ?? false`"
          : "compare it with null: `x != null`";
    }
    if (Types.isPrimitive(from)) {
      return "compare it, as in `x != 0`: only a Bool is true or false";
    }
    boolean holds = Members.find(session, from, "isEmpty") != null;
    return holds || Types.isBuiltin(from, Builtin.STRING)
        ? "ask whether it holds anything: `!x.isEmpty()`"
        : "only a Bool is true or false";
  }

  /** What to say where a type has no constructor. */
  static String cannotBuild(ClassSymbol type) {
    Builtin builtin = type.builtin();
    if (builtin != null && !type.name().equals("Any")) {
      return "convert a value with `x.to" + type.name() + "()`";
    }
    if (!type.cases().isEmpty()) {
      return "build one of its cases: `"
          + type.name()
          + "."
          + type.cases().keySet().iterator().next()
          + "`";
    }
    return type.isInterface()
        ? "build a class that implements it"
        : "it is abstract: build a class below it";
  }

  private static @Nullable String conversion(Session session, Tree value, Ty from, Ty to) {
    if (Types.isBuiltin(to, Builtin.STRING)) {
      return "convert it with `.toString()`, or put it in a string: \"${…}\"";
    }
    if (Types.isBuiltin(from, Builtin.STRING)) {
      return ofString(session, value, to);
    }
    if (session.prelude().is(to, "Array") && session.prelude().is(from, "List")) {
      return "make an array of it with `.toArray()`";
    }
    boolean list = session.prelude().is(to, "List") && !session.prelude().is(from, "List");
    if (list && Members.find(session, from, "iterator") != null) {
      return "make a list of it with `.toList()`";
    }
    if (!Types.isPrimitive(from) || !Types.isPrimitive(to)) {
      return null;
    }
    if (Types.isBuiltin(from, Builtin.FLOAT) && Types.isBuiltin(to, Builtin.INT)) {
      return "convert it with `.toInt()` (truncates) or `.round()`";
    }
    return Types.isBuiltin(from, Builtin.BOOL) ? null : "convert it with `.to" + to + "()`";
  }

  private static @Nullable String ofString(Session session, Tree value, Ty to) {
    if (Types.isBuiltin(to, Builtin.CHAR)) {
      return isOneCharacter(value)
          ? "a Char stands in single quotes: `'a'`"
          : "take one character of it: `s[0]`";
    }
    if (Types.isBuiltin(to, Builtin.INT) || Types.isBuiltin(to, Builtin.FLOAT)) {
      return "read it as a number: `.to"
          + to
          + "()`, or `.to"
          + to
          + "OrNull()` where it may be none";
    }
    return session.types().isSubtype(to, session.prelude().type("Error"))
        ? "make an error of it: `Error(…)`"
        : null;
  }

  /** Whether a value is a string literal of one character, which may have been meant as a Char. */
  static boolean isOneCharacter(Tree value) {
    return value instanceof Tree.Constant constant
        && constant.value() instanceof String text
        && text.codePointCount(0, text.length()) == 1;
  }

  private static @Nullable String invariance(Types types, Ty from, Ty to) {
    if (from instanceof Ty.Class a
        && to instanceof Ty.Class b
        && a.symbol() == b.symbol()
        && a.arguments().size() == 1
        && types.isSubtype(a.arguments().get(0), b.arguments().get(0))) {
      return "type arguments are invariant: make the function generic, as in `<T: "
          + b.arguments().get(0)
          + ">`, or declare the list as a `"
          + b
          + "` where it is made";
    }
    return null;
  }
}
