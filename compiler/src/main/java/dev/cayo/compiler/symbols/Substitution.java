package dev.cayo.compiler.symbols;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types in place of type parameters. */
public final class Substitution {

  private Substitution() {}

  /** Replaces type parameters. */
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
      return nullable(apply(nullable.inner(), map));
    }
    if (type instanceof Ty.Function function) {
      return new Ty.Function(applyAll(function.parameters(), map), apply(function.result(), map));
    }
    if (type instanceof Ty.Variable variable && variable.solution() != null) {
      return apply(resolve(variable), map);
    }
    return type;
  }

  public static Ty.Class apply(Ty.Class type, Map<TypeParameterSymbol, Ty> map) {
    return type.arguments().isEmpty()
        ? type
        : new Ty.Class(type.symbol(), applyAll(type.arguments(), map));
  }

  public static List<Ty> applyAll(List<Ty> types, Map<TypeParameterSymbol, Ty> map) {
    List<Ty> result = new ArrayList<>(types.size());
    for (Ty type : types) {
      result.add(apply(type, map));
    }
    return List.copyOf(result);
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
