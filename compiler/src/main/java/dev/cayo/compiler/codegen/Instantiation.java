package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import java.util.List;

/** A type of a generic declaration with its type variables replaced. */
final class Instantiation {

  private Instantiation() {}

  static Type of(Type type, List<Type> arguments) {
    if (type instanceof TypeVariable variable) {
      return arguments.get(variable.index());
    }
    if (type instanceof ClassType named) {
      return new ClassType(named.symbol(), all(named.arguments(), arguments));
    }
    if (type instanceof NullableType nullable) {
      Type inner = of(nullable.inner(), arguments);
      return inner instanceof NullableType ? inner : new NullableType(inner);
    }
    if (type instanceof ArrayType array) {
      return new ArrayType(of(array.element(), arguments));
    }
    if (type instanceof FunctionType function) {
      return new FunctionType(
          all(function.parameters(), arguments), of(function.result(), arguments));
    }
    return type;
  }

  private static List<Type> all(List<Type> types, List<Type> arguments) {
    return types.stream().map(t -> of(t, arguments)).toList();
  }
}
