package dev.cayo.compiler.codegen;

import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Hierarchy;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through the supertypes of a type. */
final class Supertypes {

  private Supertypes() {}

  /** A type as one of its supertypes, with its arguments; null where it is none. */
  static Ty.@Nullable Class find(Ty type, ClassSymbol wanted) {
    if (type instanceof Ty.Parameter parameter) {
      return first(parameter.symbol().bounds(), wanted);
    }
    if (!(type instanceof Ty.Class named)) {
      return null;
    }
    return Hierarchy.find(named, wanted);
  }

  private static Ty.@Nullable Class first(List<Ty> types, ClassSymbol wanted) {
    for (Ty type : types) {
      Ty.Class found = find(type, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * The method whose default of a parameter a call uses: the one that a method overrides, if that
   * has it.
   */
  static FunctionSymbol withDefault(FunctionSymbol method, int parameter) {
    ClassSymbol owner = method.owner();
    if (owner == null || method.kind() != FunctionSymbol.Kind.METHOD) {
      return method;
    }
    FunctionSymbol above = inherited(owner, method.name(), parameter);
    return above == null ? method : above;
  }

  /** The highest method of that name that has the default. */
  private static @Nullable FunctionSymbol inherited(ClassSymbol type, String name, int parameter) {
    FunctionSymbol highest = null;
    for (Ty.Class above : Hierarchy.of(type.selfType())) {
      FunctionSymbol own = above.symbol().methods().get(name);
      if (above.symbol() != type
          && own != null
          && own.parameters().size() > parameter
          && own.parameters().get(parameter).hasDefault()) {
        highest = own;
      }
    }
    return highest;
  }
}
