package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Hierarchy;
import dev.cayo.compiler.symbols.Substitution;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Relations between types: substitution, supertypes, subtyping, shapes. */
final class Types {
  private final Prelude prelude;

  Types(Prelude prelude) {
    this.prelude = prelude;
  }

  /** Replaces type parameters. */
  static Ty substitute(Ty type, Map<TypeParameterSymbol, Ty> map) {
    return Substitution.apply(type, map);
  }

  static List<Ty> substituteAll(List<Ty> types, Map<TypeParameterSymbol, Ty> map) {
    return Substitution.applyAll(types, map);
  }

  /** The solution of a solved variable, else the type itself. */
  static Ty resolve(Ty type) {
    return Substitution.resolve(type);
  }

  /** Follows variables to the last one, solved or not: the one to solve or widen. */
  static Ty resolveLast(Ty type) {
    Ty current = type;
    while (current instanceof Ty.Variable variable
        && variable.solution() instanceof Ty.Variable next) {
      current = next;
    }
    return current;
  }

  /** Replaces solved variables everywhere; a type without any is not copied. */
  static Ty zonk(Ty type) {
    Ty top = resolve(type);
    if (top instanceof Ty.Class named) {
      return Substitution.applied(named, zonkAll(named.arguments()));
    }
    if (top instanceof Ty.Nullable nullable) {
      Ty inner = zonk(nullable.inner());
      return inner == nullable.inner() ? top : nullable(inner);
    }
    if (top instanceof Ty.Function function) {
      return Substitution.function(
          function, zonkAll(function.parameters()), zonk(function.result()));
    }
    return top;
  }

  private static List<Ty> zonkAll(List<Ty> types) {
    return Substitution.replaceAll(types, Types::zonk);
  }

  static boolean hasVariables(Ty type) {
    Ty top = resolve(type);
    if (top instanceof Ty.Class named) {
      return named.arguments().stream().anyMatch(Types::hasVariables);
    }
    if (top instanceof Ty.Nullable nullable) {
      return hasVariables(nullable.inner());
    }
    if (top instanceof Ty.Function function) {
      return hasVariables(function.result())
          || function.parameters().stream().anyMatch(Types::hasVariables);
    }
    return top instanceof Ty.Variable;
  }

  /** {@code type?}, once. */
  static Ty nullable(Ty type) {
    return Substitution.nullable(type);
  }

  /** The type without null. */
  Ty nonNull(Ty type) {
    Ty top = resolve(type);
    if (top instanceof Ty.Nullable nullable) {
      return resolve(nullable.inner());
    }
    return top == Ty.Null.NULL ? prelude.neverType() : top;
  }

  static boolean isNullable(Ty type) {
    Ty top = resolve(type);
    return top instanceof Ty.Nullable || top == Ty.Null.NULL;
  }

  static boolean isBuiltin(Ty type, Builtin builtin) {
    return resolve(type) instanceof Ty.Class named && named.symbol().builtin() == builtin;
  }

  static boolean isPrimitive(Ty type) {
    return resolve(type) instanceof Ty.Class named && named.symbol().isPrimitive();
  }

  static boolean isNever(Ty type) {
    return isBuiltin(type, Builtin.NEVER);
  }

  static boolean isUnit(Ty type) {
    return isBuiltin(type, Builtin.UNIT);
  }

  static boolean isError(Ty type) {
    return resolve(type) == Ty.Error.ERROR;
  }

  /** The type parameters of a class mapped to the arguments of the type. */
  static Map<TypeParameterSymbol, Ty> bindings(Ty.Class type) {
    return Substitution.bindings(type);
  }

  /** The supertype of {@code type} that is an application of {@code symbol}, or null. */
  Ty.@Nullable Class asSuper(Ty type, ClassSymbol symbol) {
    Ty top = resolve(type);
    if (top instanceof Ty.Parameter parameter) {
      for (Ty bound : parameter.symbol().bounds()) {
        Ty.Class found = asSuper(bound, symbol);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    return top instanceof Ty.Class named ? Hierarchy.find(named, symbol) : null;
  }

  boolean same(Ty a, Ty b) {
    Ty left = resolve(a);
    Ty right = resolve(b);
    if (left == Ty.Error.ERROR || right == Ty.Error.ERROR || left == right) {
      return true;
    }
    if (left instanceof Ty.Class x && right instanceof Ty.Class y) {
      return x.symbol() == y.symbol() && sameAll(x.arguments(), y.arguments());
    }
    if (left instanceof Ty.Nullable x && right instanceof Ty.Nullable y) {
      return same(x.inner(), y.inner());
    }
    if (left instanceof Ty.Function x && right instanceof Ty.Function y) {
      return sameAll(x.parameters(), y.parameters()) && same(x.result(), y.result());
    }
    return left instanceof Ty.Parameter x
        && right instanceof Ty.Parameter y
        && x.symbol() == y.symbol();
  }

  private boolean sameAll(List<Ty> a, List<Ty> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether every value of {@code sub} is one of {@code sup}; the representation may differ. */
  boolean isSubtype(Ty sub, Ty sup) {
    Ty a = resolve(sub);
    Ty b = resolve(sup);
    if (same(a, b) || isNever(a)) {
      return true;
    }
    if (b instanceof Ty.Nullable nullable) {
      return a == Ty.Null.NULL
          || isBuiltin(nullable.inner(), Builtin.ANY)
          || isSubtype(nonNull(a), nullable.inner());
    }
    if (a instanceof Ty.Nullable || a == Ty.Null.NULL) {
      return false;
    }
    if (isBuiltin(b, Builtin.ANY)) {
      return !(a instanceof Ty.Parameter parameter) || !mayBeNull(parameter);
    }
    if (b instanceof Ty.Class target) {
      Ty.Class found = asSuper(a, target.symbol());
      return found != null && sameAll(found.arguments(), target.arguments());
    }
    return a instanceof Ty.Function x && b instanceof Ty.Function y && isSubfunction(x, y);
  }

  /** Whether a value of the type may be null. */
  boolean mayBeNull(Ty type) {
    return isNullable(type)
        || (resolve(type) instanceof Ty.Parameter parameter && mayBeNull(parameter));
  }

  /** Whether a value of the type parameter may be null: unless a bound says otherwise. */
  boolean mayBeNull(Ty.Parameter parameter) {
    return parameter.symbol().bounds().stream().allMatch(Types::isNullable);
  }

  private boolean isSubfunction(Ty.Function sub, Ty.Function sup) {
    if (sub.parameters().size() != sup.parameters().size()) {
      return false;
    }
    for (int i = 0; i < sub.parameters().size(); i++) {
      if (!fits(sup.parameters().get(i), sub.parameters().get(i))) {
        return false;
      }
    }
    return fits(sub.result(), sup.result());
  }

  private boolean fits(Ty sub, Ty sup) {
    return isSubtype(sub, sup) && sameShape(sub, sup);
  }

  /** Whether values of both types are represented alike, whatever type parameters stand for. */
  boolean sameShape(Ty a, Ty b) {
    return same(a, b) || (isReference(a) && isReference(b));
  }

  /** Whether values are references for certain. */
  boolean isReference(Ty type) {
    Ty top = resolve(type);
    return !isPrimitive(top) && !(top instanceof Ty.Parameter);
  }

  /**
   * The join of two types where it is one of them, with null and Never; null where there is none.
   */
  @Nullable Ty join(Ty a, Ty b) {
    Ty left = resolve(a);
    Ty right = resolve(b);
    if (left == Ty.Error.ERROR || right == Ty.Error.ERROR) {
      return Ty.Error.ERROR;
    }
    if (isSubtype(left, right)) {
      return right;
    }
    if (isSubtype(right, left)) {
      return left;
    }
    if (isNullable(left) || isNullable(right)) {
      Ty inner = join(nonNull(left), nonNull(right));
      return inner == null ? null : nullable(inner);
    }
    return null;
  }
}
