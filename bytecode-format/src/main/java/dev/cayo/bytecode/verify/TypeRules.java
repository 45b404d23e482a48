package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeSize;
import dev.cayo.bytecode.TypeVariable;
import java.util.List;

/** Which types may be written where certain type parameters are in scope. */
final class TypeRules {
  private final Declarations declarations;
  private final List<TypeParameter> scope;
  private final Subtyping subtyping;
  private final Place place;

  TypeRules(
      Declarations declarations, List<TypeParameter> scope, Subtyping subtyping, Place place) {
    this.declarations = declarations;
    this.scope = scope;
    this.subtyping = subtyping;
    this.place = place;
  }

  /** Rule WELL_FORMED, with the bounds and the privacy of what the type names. */
  void check(Type type) {
    String excess = TypeSize.excess(type);
    if (excess != null) {
      throw place.fail(Rule.LIMITS, excess);
    }
    checkParts(type);
  }

  void check(List<? extends Type> types) {
    for (Type type : types) {
      check(type);
    }
  }

  private void checkParts(Type type) {
    place.spend(1);
    if (type instanceof ClassType named) {
      checkClass(named);
    } else if (type instanceof NullableType nullable) {
      checkInner(nullable);
    } else if (type instanceof ArrayType array) {
      checkParts(array.element());
    } else if (type instanceof FunctionType function) {
      checkFunction(function);
    } else if (type instanceof TypeVariable variable && variable.index() >= scope.size()) {
      throw place.fail(Rule.WELL_FORMED, "type variable " + Place.show(type) + " out of scope");
    } else if (type == Basic.NULL) {
      throw place.fail(Rule.WELL_FORMED, "the type of null is written");
    }
  }

  private void checkFunction(FunctionType function) {
    if (function.parameters().size() > Limits.PARAMETERS) {
      throw place.fail(Rule.LIMITS, "function type of more than 255 parameters");
    }
    for (Type parameter : function.parameters()) {
      checkParts(parameter);
    }
    checkParts(function.result());
  }

  private void checkInner(NullableType nullable) {
    if (nullable.inner() instanceof NullableType) {
      throw place.fail(Rule.WELL_FORMED, "nullable of a nullable type");
    }
    checkParts(nullable.inner());
  }

  private void checkClass(ClassType type) {
    TypeInfo info = declared(type);
    checkArguments(type.arguments(), info.typeParameters, type.arguments());
  }

  /** The declaration of a class that may be named here. */
  TypeInfo declared(ClassType type) {
    TypeInfo info = declarations.type(type.symbol());
    if (info == null || info.kind == TypeKind.BUILTIN) {
      String what = info == null ? " is neither declared nor imported" : " goes by its own name";
      throw place.fail(Rule.WELL_FORMED, Place.show(type) + what);
    }
    // Rule PRIVATE.
    if (info.isHidden()) {
      throw place.fail(Rule.PRIVATE, Place.show(type) + " is private to another module");
    }
    return info;
  }

  /**
   * Checks arguments against type parameters.
   *
   * @param all what stands for the type variables in the bounds: the last are the arguments
   */
  void checkArguments(
      List<? extends Type> arguments, List<TypeParameter> parameters, List<? extends Type> all) {
    if (arguments.size() != parameters.size()) {
      String what = arguments.size() + " type arguments where " + parameters.size() + " are due";
      throw place.fail(Rule.WELL_FORMED, what);
    }
    Substitution substitution = new Substitution(all, place);
    for (int i = 0; i < arguments.size(); i++) {
      checkParts(arguments.get(i));
      checkBounds(arguments.get(i), parameters.get(i).bounds(), substitution);
    }
  }

  // Rule BOUNDS.
  private void checkBounds(Type argument, List<Type> bounds, Substitution substitution) {
    for (Type bound : bounds) {
      Type due = substitution.apply(bound);
      if (!subtyping.conforms(argument, due)) {
        String what = Place.show(argument) + " is outside the bound " + Place.show(due);
        throw place.fail(Rule.BOUNDS, what);
      }
    }
  }

  /**
   * Checks the type parameters that are in scope.
   *
   * @param from the first that is declared here
   * @param limit how many may be
   */
  void checkScope(int from, int limit) {
    if (scope.size() - from > limit) {
      throw place.fail(Rule.LIMITS, "more than " + limit + " type parameters");
    }
    checkNoCycle();
    for (int i = from; i < scope.size(); i++) {
      for (Type bound : scope.get(i).bounds()) {
        if (bound instanceof Primitive) {
          throw place.fail(Rule.BOUNDS, "a primitive type as a bound");
        }
        check(bound);
      }
    }
  }

  // Rule BOUNDS: no parameter is bounded by itself, also by way of others.
  private void checkNoCycle() {
    int count = scope.size();
    boolean[][] bounded = new boolean[count][count];
    for (int i = 0; i < count; i++) {
      for (Type bound : scope.get(i).bounds()) {
        int target = variableOf(bound);
        if (target >= 0 && target < count) {
          bounded[i][target] = true;
        }
      }
    }
    for (int by = 0; by < count; by++) {
      for (int from = 0; from < count; from++) {
        for (int to = 0; to < count; to++) {
          bounded[from][to] |= bounded[from][by] && bounded[by][to];
        }
      }
    }
    for (int i = 0; i < count; i++) {
      if (bounded[i][i]) {
        throw place.fail(Rule.BOUNDS, "type parameter " + i + " is bounded by itself");
      }
    }
  }

  private static int variableOf(Type bound) {
    Type inner = bound instanceof NullableType nullable ? nullable.inner() : bound;
    return inner instanceof TypeVariable variable ? variable.index() : -1;
  }
}
