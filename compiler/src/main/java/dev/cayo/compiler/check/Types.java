package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.HashMap;
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
    if (map.isEmpty()) {
      return type;
    }
    if (type instanceof Ty.Parameter parameter) {
      Ty found = map.get(parameter.symbol());
      return found == null ? type : found;
    }
    if (type instanceof Ty.Class named) {
      return named.arguments().isEmpty()
          ? named
          : new Ty.Class(named.symbol(), substituteAll(named.arguments(), map));
    }
    if (type instanceof Ty.Nullable nullable) {
      return nullable(substitute(nullable.inner(), map));
    }
    if (type instanceof Ty.Function function) {
      return new Ty.Function(
          substituteAll(function.parameters(), map), substitute(function.result(), map));
    }
    if (type instanceof Ty.Variable variable && variable.solution() != null) {
      return substitute(resolve(variable), map);
    }
    return type;
  }

  static List<Ty> substituteAll(List<Ty> types, Map<TypeParameterSymbol, Ty> map) {
    List<Ty> result = new ArrayList<>(types.size());
    for (Ty type : types) {
      result.add(substitute(type, map));
    }
    return List.copyOf(result);
  }

  /** The solution of a solved variable, else the type itself. */
  static Ty resolve(Ty type) {
    Ty current = type;
    while (current instanceof Ty.Variable variable) {
      Ty solution = variable.solution();
      if (solution == null) {
        return current;
      }
      current = solution;
    }
    return current;
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

  /** Replaces solved variables everywhere. */
  static Ty zonk(Ty type) {
    Ty top = resolve(type);
    if (top instanceof Ty.Class named && !named.arguments().isEmpty()) {
      return new Ty.Class(named.symbol(), named.arguments().stream().map(Types::zonk).toList());
    }
    if (top instanceof Ty.Nullable nullable) {
      return nullable(zonk(nullable.inner()));
    }
    if (top instanceof Ty.Function function) {
      return new Ty.Function(
          function.parameters().stream().map(Types::zonk).toList(), zonk(function.result()));
    }
    return top;
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
    Ty top = resolve(type);
    if (top instanceof Ty.Nullable || top == Ty.Null.NULL || top == Ty.Error.ERROR) {
      return top;
    }
    return isBuiltin(top, Builtin.NEVER) ? Ty.Null.NULL : new Ty.Nullable(top);
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
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    List<TypeParameterSymbol> parameters = type.symbol().typeParameters();
    for (int i = 0; i < parameters.size() && i < type.arguments().size(); i++) {
      map.put(parameters.get(i), type.arguments().get(i));
    }
    return map;
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
    return top instanceof Ty.Class named ? asSuperOfClass(named, symbol, 0) : null;
  }

  private Ty.@Nullable Class asSuperOfClass(Ty.Class type, ClassSymbol symbol, int depth) {
    if (type.symbol() == symbol) {
      return type;
    }
    if (depth > 200) {
      return null;
    }
    Map<TypeParameterSymbol, Ty> map = bindings(type);
    for (Ty.Class supertype : type.symbol().supertypes()) {
      Ty.Class found = asSuperOfClass((Ty.Class) substitute(supertype, map), symbol, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
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
