package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relations between types where certain type parameters are in scope. */
final class Subtyping {
  private final Declarations declarations;
  private final List<TypeParameter> scope;
  private final Place place;

  Subtyping(Declarations declarations, List<TypeParameter> scope, Place place) {
    this.declarations = declarations;
    this.scope = scope;
    this.place = place;
  }

  /**
   * Whether a value of one type is, as it stands, one of the other: so both have the same shape.
   */
  boolean isSubtype(Type sub, Type of) {
    return same(sub, of) || (isReference(sub) && isReference(of) && conforms(sub, of));
  }

  /** Whether values of a type are references whatever the type arguments. */
  static boolean isReference(Type type) {
    return !(type instanceof Primitive) && !(type instanceof TypeVariable);
  }

  /** Equality, paid for by the budget. */
  boolean same(Type one, Type other) {
    if (one == other) {
      return true;
    }
    place.spend(1);
    if (one instanceof ClassType a && other instanceof ClassType b) {
      return a.symbol().equals(b.symbol()) && same(a.arguments(), b.arguments());
    } else if (one instanceof NullableType a && other instanceof NullableType b) {
      return same(a.inner(), b.inner());
    } else if (one instanceof ArrayType a && other instanceof ArrayType b) {
      return same(a.element(), b.element());
    } else if (one instanceof FunctionType a && other instanceof FunctionType b) {
      return same(a.parameters(), b.parameters()) && same(a.result(), b.result());
    }
    return one instanceof TypeVariable && one.equals(other);
  }

  boolean same(List<Type> some, List<Type> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether every value of one type is, boxed where need be, one of the other. */
  boolean conforms(Type sub, Type of) {
    if (same(sub, of) || sub == Basic.NEVER) {
      return true;
    } else if (of instanceof NullableType nullable) {
      return conformsToNullable(sub, nullable);
    } else if (sub instanceof NullableType || sub == Basic.NULL) {
      return false;
    } else if (sub instanceof TypeVariable variable) {
      return anyBoundConforms(variable, of);
    } else if (of == Basic.ANY) {
      return true;
    } else if (sub instanceof FunctionType a && of instanceof FunctionType b) {
      return conforms(a, b);
    } else if (of instanceof ClassType named) {
      ClassType found = supertype(sub, named.symbol());
      return found != null && same(found, named);
    }
    return false;
  }

  private boolean conformsToNullable(Type sub, NullableType of) {
    if (sub instanceof NullableType nullable) {
      return conformsToNullable(nullable.inner(), of);
    } else if (sub == Basic.NULL || sub == Basic.NEVER || of.inner() == Basic.ANY) {
      return true;
    }
    boolean variable = sub instanceof TypeVariable;
    return same(sub, of.inner())
        || (variable ? anyBoundConforms((TypeVariable) sub, of) : conforms(sub, of.inner()));
  }

  /** Ends: declarations are refused where a parameter is bounded by itself. */
  private boolean anyBoundConforms(TypeVariable variable, Type of) {
    for (Type bound : bounds(variable)) {
      if (conforms(bound, of)) {
        return true;
      }
    }
    return false;
  }

  List<Type> bounds(TypeVariable variable) {
    return variable.index() < scope.size() ? scope.get(variable.index()).bounds() : List.of();
  }

  private boolean conforms(FunctionType sub, FunctionType of) {
    if (sub.parameters().size() != of.parameters().size()) {
      return false;
    }
    for (int i = 0; i < sub.parameters().size(); i++) {
      if (!isSubtype(of.parameters().get(i), sub.parameters().get(i))) {
        return false;
      }
    }
    return isSubtype(sub.result(), of.result());
  }

  /** Whether values of one type are Comparable to those of another. */
  boolean areOrdered(Type first, Type second) {
    if (first instanceof Primitive || first == Basic.STRING) {
      return first == second;
    }
    if (first instanceof TypeVariable variable) {
      return bounds(variable).stream().anyMatch(bound -> areOrdered(bound, second));
    }
    ClassType order = supertype(first, Declarations.COMPARABLE);
    return order != null && order.arguments().stream().anyMatch(of -> conforms(second, of));
  }

  private @Nullable ClassType supertype(Type type, Symbol of) {
    ClassType named = Declarations.asClass(type);
    return named == null ? null : declarations.supertype(named, of, place);
  }
}
