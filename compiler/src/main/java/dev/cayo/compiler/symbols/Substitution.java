package dev.cayo.compiler.symbols;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Types in place of type parameters. */
public final class Substitution {

  private Substitution() {}

  /** Replaces type parameters; a type without any is not copied. */
  public static Ty apply(Ty type, Map<TypeParameterSymbol, Ty> map) {
    if (map.isEmpty()) {
      return type;
    }
    if (type instanceof Ty.Parameter parameter) {
      Ty found = map.get(parameter.symbol());
      return found == null ? type : found;
    }
    if (type instanceof Ty.Class named) {
      return apply(named, map);
    }
    if (type instanceof Ty.Nullable nullable) {
      Ty inner = apply(nullable.inner(), map);
      return inner == nullable.inner() ? type : nullable(inner);
    }
    if (type instanceof Ty.Function function) {
      return function(
          function, applyAll(function.parameters(), map), apply(function.result(), map));
    }
    if (type instanceof Ty.Variable variable && variable.solution() != null) {
      return apply(resolve(variable), map);
    }
    return type;
  }

  public static Ty.Class apply(Ty.Class type, Map<TypeParameterSymbol, Ty> map) {
    return applied(type, applyAll(type.arguments(), map));
  }

  public static List<Ty> applyAll(List<Ty> types, Map<TypeParameterSymbol, Ty> map) {
    return replaceAll(types, t -> apply(t, map));
  }

  /** The types with each replaced; the same list where none is. */
  public static List<Ty> replaceAll(List<Ty> types, UnaryOperator<Ty> replacement) {
    List<Ty> result = new ArrayList<>(types.size());
    boolean changed = false;
    for (Ty type : types) {
      Ty replaced = replacement.apply(type);
      changed |= replaced != type;
      result.add(replaced);
    }
    return changed ? List.copyOf(result) : types;
  }

  /** A class with other arguments; the same type where they are the same list. */
  public static Ty.Class applied(Ty.Class type, List<Ty> arguments) {
    return arguments == type.arguments() ? type : new Ty.Class(type.symbol(), arguments);
  }

  /** A function with other types; the same one where they are the same. */
  public static Ty.Function function(Ty.Function type, List<Ty> parameters, Ty result) {
    return parameters == type.parameters() && result == type.result()
        ? type
        : new Ty.Function(parameters, result);
  }

  /** The type with null: {@code T??} is {@code T?}, and {@code Never?} holds null alone. */
  public static Ty nullable(Ty type) {
    Ty top = resolve(type);
    if (top instanceof Ty.Nullable || top == Ty.Null.NULL || top == Ty.Error.ERROR) {
      return top;
    }
    boolean never = top instanceof Ty.Class named && named.symbol().builtin() == Builtin.NEVER;
    return never ? Ty.Null.NULL : new Ty.Nullable(top);
  }

  /** The solution of a solved variable, else the type itself. */
  public static Ty resolve(Ty type) {
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

  /** What the type parameters of a class stand for in an application of it. */
  public static Map<TypeParameterSymbol, Ty> bindings(Ty.Class type) {
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    List<TypeParameterSymbol> parameters = type.symbol().typeParameters();
    for (int i = 0; i < parameters.size() && i < type.arguments().size(); i++) {
      map.put(parameters.get(i), type.arguments().get(i));
    }
    return map;
  }
}
