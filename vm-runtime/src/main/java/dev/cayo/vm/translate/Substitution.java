package dev.cayo.vm.translate;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.List;

/** Puts types in the place of type variables. */
public final class Substitution {
  private Substitution() {}

  public static Type apply(Type type, List<Type> arguments) {
    if (type instanceof Primitive || type instanceof Basic) {
      return type;
    }
    if (type instanceof TypeVariable variable) {
      return arguments.get(variable.index());
    }
    if (type instanceof ArrayType array) {
      return new ArrayType(apply(array.element(), arguments));
    }
    if (type instanceof ClassType some) {
      return some.arguments().isEmpty()
          ? some
          : new ClassType(some.symbol(), all(some.arguments(), arguments));
    }
    if (type instanceof NullableType nullable) {
      Type inner = apply(nullable.inner(), arguments);
      return inner instanceof NullableType ? inner : new NullableType(inner);
    }
    FunctionType function = (FunctionType) type;
    return new FunctionType(
        all(function.parameters(), arguments), apply(function.result(), arguments));
  }

  public static List<Type> all(List<Type> types, List<Type> arguments) {
    List<Type> all = new ArrayList<>(types.size());
    for (Type type : types) {
      all.add(apply(type, arguments));
    }
    return all;
  }
}
