package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeSize;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.List;

/** Puts types in the place of type variables. */
final class Substitution {
  private final List<? extends Type> arguments;
  private final Place place;

  Substitution(List<? extends Type> arguments, Place place) {
    this.arguments = arguments;
    this.place = place;
  }

  Type apply(Type type) {
    Type result = replace(type);
    if (result != type) {
      place.spend(TypeSize.of(result));
      String excess = TypeSize.excess(result);
      if (excess != null) {
        throw place.fail(Rule.LIMITS, excess);
      }
    }
    return result;
  }

  List<Type> apply(List<Type> types) {
    List<Type> results = new ArrayList<>(types.size());
    for (Type type : types) {
      results.add(apply(type));
    }
    return results;
  }

  /** Gives the type itself where nothing is replaced. */
  private Type replace(Type type) {
    place.spend(1);
    if (type instanceof TypeVariable variable) {
      return variable(variable);
    } else if (type instanceof ClassType named) {
      List<Type> replaced = replace(named.arguments());
      return replaced == named.arguments() ? type : new ClassType(named.symbol(), replaced);
    } else if (type instanceof ArrayType array) {
      Type element = replace(array.element());
      return element == array.element() ? type : new ArrayType(element);
    } else if (type instanceof NullableType nullable) {
      Type inner = replace(nullable.inner());
      return inner == nullable.inner() ? type : nullable(inner);
    } else if (type instanceof FunctionType function) {
      List<Type> parameters = replace(function.parameters());
      Type result = replace(function.result());
      boolean same = parameters == function.parameters() && result == function.result();
      return same ? type : new FunctionType(parameters, result);
    }
    return type;
  }

  /** T? for a T that is itself nullable is T. */
  private static Type nullable(Type inner) {
    return inner instanceof NullableType ? inner : new NullableType(inner);
  }

  private Type variable(TypeVariable variable) {
    if (variable.index() >= arguments.size()) {
      throw place.fail(Rule.WELL_FORMED, "type variable " + Place.show(variable) + " out of scope");
    }
    return arguments.get(variable.index());
  }

  private List<Type> replace(List<Type> types) {
    List<Type> replaced = types;
    for (int i = 0; i < types.size(); i++) {
      Type type = types.get(i);
      Type other = replace(type);
      if (other != type) {
        if (replaced == types) {
          replaced = new ArrayList<>(types);
        }
        replaced.set(i, other);
      }
    }
    return replaced;
  }
}
