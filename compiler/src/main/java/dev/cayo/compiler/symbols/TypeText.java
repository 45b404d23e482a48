package dev.cayo.compiler.symbols;

import java.util.List;
import java.util.stream.Collectors;

/** Types as the user writes them. */
final class TypeText {

  private TypeText() {}

  static String of(Ty type) {
    if (type instanceof Ty.Class named) {
      return named(named);
    }
    if (type instanceof Ty.Nullable nullable) {
      return nullable.inner() instanceof Ty.Function
          ? "(" + nullable.inner() + ")?"
          : nullable.inner() + "?";
    }
    if (type instanceof Ty.Function function) {
      return "(" + list(function.parameters()) + ") -> " + function.result();
    }
    return type.toString();
  }

  private static String named(Ty.Class type) {
    if (type.symbol().isTuple()) {
      return "(" + list(type.arguments()) + ")";
    }
    String name = type.symbol().name();
    return type.arguments().isEmpty() ? name : name + "<" + list(type.arguments()) + ">";
  }

  private static String list(List<Ty> types) {
    return types.stream().map(Ty::toString).collect(Collectors.joining(", "));
  }
}
