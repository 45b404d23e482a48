package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type parameters in scope, and the file around them. */
record TypeScope(ModuleScope module, List<TypeParameterSymbol> parameters) {

  static TypeScope of(ModuleScope module) {
    return new TypeScope(module, List.of());
  }

  TypeScope with(List<TypeParameterSymbol> inner) {
    List<TypeParameterSymbol> all = new ArrayList<>(inner);
    all.addAll(parameters);
    return new TypeScope(module, List.copyOf(all));
  }

  /** How many parameters have a name: all but one of them are hidden. */
  long count(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).count();
  }

  @Nullable TypeParameterSymbol find(String name) {
    for (TypeParameterSymbol parameter : parameters) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    return null;
  }
}
