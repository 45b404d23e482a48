package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alias of a class, where a class is called, taken apart or asked for a case. */
final class Aliases {

  private Aliases() {}

  /** The class that an alias stands for; what is no alias of a class stands for itself. */
  static Declared classOf(Session session, Declared symbol) {
    return symbol instanceof AliasSymbol alias && session.typeOf(alias) instanceof Ty.Class type
        ? type.symbol()
        : symbol;
  }

  /**
   * The type arguments of the class where an alias is called.
   *
   * @param written those given to the alias; none where they are to be inferred
   * @return none where they are to be inferred
   */
  static List<Ty> arguments(Session session, AliasSymbol alias, List<Ty> written) {
    @Nullable Ty type = session.typeOf(alias);
    List<TypeParameterSymbol> parameters = alias.typeParameters();
    if (!(type instanceof Ty.Class named) || written.size() != parameters.size()) {
      return List.of();
    }
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    for (int i = 0; i < written.size(); i++) {
      map.put(parameters.get(i), written.get(i));
    }
    return Types.substituteAll(named.arguments(), map);
  }
}
