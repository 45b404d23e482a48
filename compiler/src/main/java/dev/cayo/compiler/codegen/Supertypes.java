package dev.cayo.compiler.codegen;

import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
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
    if (named.symbol() == wanted) {
      return named;
    }
    Ty.Class found = first(List.copyOf(named.symbol().supertypes()), wanted);
    return found == null
        ? null
        : (Ty.Class) substitute(found, named.symbol().typeParameters(), named.arguments());
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

  static Ty substitute(Ty type, List<TypeParameterSymbol> parameters, List<Ty> arguments) {
    if (type instanceof Ty.Parameter parameter) {
      int index = parameters.indexOf(parameter.symbol());
      return index < 0 || index >= arguments.size() ? type : arguments.get(index);
    }
    if (type instanceof Ty.Class named) {
      return new Ty.Class(named.symbol(), substitute(named.arguments(), parameters, arguments));
    }
    if (type instanceof Ty.Nullable nullable) {
      Ty inner = substitute(nullable.inner(), parameters, arguments);
      return inner instanceof Ty.Nullable ? inner : new Ty.Nullable(inner);
    }
    if (type instanceof Ty.Function function) {
      return new Ty.Function(
          substitute(function.parameters(), parameters, arguments),
          substitute(function.result(), parameters, arguments));
    }
    return type;
  }

  private static List<Ty> substitute(
      List<Ty> types, List<TypeParameterSymbol> parameters, List<Ty> arguments) {
    return types.stream().map(t -> substitute(t, parameters, arguments)).toList();
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

  private static @Nullable FunctionSymbol inherited(ClassSymbol type, String name, int parameter) {
    for (Ty.Class above : type.supertypes()) {
      FunctionSymbol higher = inherited(above.symbol(), name, parameter);
      FunctionSymbol own = above.symbol().methods().get(name);
      FunctionSymbol found = higher == null ? own : higher;
      if (found != null
          && found.parameters().size() > parameter
          && found.parameters().get(parameter).hasDefault()) {
        return found;
      }
    }
    return null;
  }
}
