package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Types of the checker as types of the file, inside one declaration, whose type parameters are
 * numbered in order.
 */
final class Types {
  private final Uses uses;
  private final List<TypeParameterSymbol> parameters;

  Types(Uses uses, List<TypeParameterSymbol> parameters) {
    this.uses = uses;
    this.parameters = parameters;
  }

  /** The types of a declaration inside this one. */
  Types with(List<TypeParameterSymbol> own) {
    List<TypeParameterSymbol> all = new ArrayList<>(parameters);
    all.addAll(own);
    return new Types(uses, all);
  }

  List<TypeParameterSymbol> parameters() {
    return parameters;
  }

  /** All type parameters as arguments for a function that has the same. */
  List<Type> variables() {
    List<Type> all = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      all.add(new TypeVariable(i));
    }
    return all;
  }

  Type of(Ty type) {
    if (type instanceof Ty.Class named) {
      return named(named);
    }
    if (type instanceof Ty.Parameter parameter) {
      return variable(parameter.symbol());
    }
    if (type instanceof Ty.Nullable nullable) {
      Type inner = of(nullable.inner());
      return inner instanceof NullableType ? inner : new NullableType(inner);
    }
    if (type instanceof Ty.Function function) {
      return new FunctionType(all(function.parameters()), of(function.result()));
    }
    if (type instanceof Ty.Variable variable && variable.solution() != null) {
      return of(java.util.Objects.requireNonNull(variable.solution()));
    }
    if (type instanceof Ty.Null) {
      return Basic.NULL;
    }
    throw new IllegalStateException("no type of the file: " + type);
  }

  List<Type> all(List<Ty> types) {
    return types.stream().map(this::of).toList();
  }

  ClassType classType(Ty.Class type) {
    uses.type(type.symbol());
    return new ClassType(Uses.symbol(type.symbol()), all(type.arguments()));
  }

  /** Declarations of type parameters with their bounds. */
  List<TypeParameter> declare(List<TypeParameterSymbol> symbols) {
    return symbols.stream().map(s -> new TypeParameter(s.name(), all(s.bounds()))).toList();
  }

  private Type variable(TypeParameterSymbol symbol) {
    int index = parameters.indexOf(symbol);
    if (index < 0) {
      throw new IllegalStateException(
          "type parameter " + symbol + " is not in scope: " + parameters);
    }
    return new TypeVariable(index);
  }

  private Type named(Ty.Class type) {
    ClassSymbol symbol = type.symbol();
    Builtin builtin = symbol.builtin();
    if (builtin == null) {
      return classType(type);
    }
    uses.type(symbol);
    return switch (builtin) {
      case INT -> Primitive.INT;
      case FLOAT -> Primitive.FLOAT;
      case BOOL -> Primitive.BOOL;
      case CHAR -> Primitive.CHAR;
      case BYTE -> Primitive.BYTE;
      case STRING -> Basic.STRING;
      case ANY -> Basic.ANY;
      case UNIT -> Basic.UNIT;
      case NEVER -> Basic.NEVER;
      case ARRAY -> new ArrayType(of(type.arguments().get(0)));
    };
  }

  /** Whether a value of the type must be boxed to become a reference. */
  static boolean needsBox(Type type) {
    return type instanceof Primitive || type instanceof TypeVariable;
  }
}
