package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * Type variables that stand for what a cast could not see: of the shape of the variable that the
 * cast named, and nothing else is known of them. Each cast has its own, numbered above all that a
 * file can write, so that no local, parameter or result has a type with one.
 */
final class Opening {
  private static final int WRITABLE = 2 * Limits.TYPE_PARAMETERS;

  private int casts;

  /** The type with new variables in the place of those among its arguments. */
  Type open(Type type) {
    casts++;
    return type instanceof NullableType nullable
        ? new NullableType(arguments(nullable.inner()))
        : arguments(type);
  }

  private Type arguments(Type type) {
    if (type instanceof ArrayType array) {
      return new ArrayType(variable(array.element()));
    } else if (type instanceof ClassType named) {
      List<Type> arguments = new ArrayList<>();
      named.arguments().forEach(argument -> arguments.add(variable(argument)));
      return new ClassType(named.symbol(), arguments);
    }
    return type;
  }

  private Type variable(Type argument) {
    return argument instanceof TypeVariable variable
        ? new TypeVariable(casts * WRITABLE + variable.index())
        : argument;
  }

  /** Whether two variables have one shape, whatever the type arguments. */
  static boolean sameShape(Type one, Type other) {
    return one instanceof TypeVariable a
        && other instanceof TypeVariable b
        && a.index() % WRITABLE == b.index() % WRITABLE;
  }
}
