package dev.cayo.compiler.library;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types of the file as types of the checker. */
final class TypeSymbols {
  private final ModuleSymbol module;
  private final Function<String, ModuleSymbol> others;

  TypeSymbols(ModuleSymbol module, Function<String, ModuleSymbol> others) {
    this.module = module;
    this.others = others;
  }

  private ModuleSymbol module(String name) {
    return name.equals(module.name()) ? module : others.apply(name);
  }

  /** A type by its name in its module; a case is {@code Shape.Circle}. */
  @Nullable ClassSymbol find(ModuleSymbol in, String name) {
    ClassSymbol found = in.classes().get(name);
    int dot = name.lastIndexOf('.');
    if (found != null || dot < 0) {
      return found;
    }
    ClassSymbol enumeration = in.classes().get(name.substring(0, dot));
    return enumeration == null ? null : enumeration.cases().get(name.substring(dot + 1));
  }

  Ty.Class named(ClassType type, List<TypeParameterSymbol> scope) {
    Symbol symbol = type.symbol();
    ClassSymbol found = find(module(symbol.module()), symbol.name());
    if (found == null) {
      throw new IllegalStateException(
          "module " + symbol.module() + " lacks the type " + symbol.name());
    }
    return new Ty.Class(found, all(type.arguments(), scope));
  }

  List<Ty> all(List<Type> types, List<TypeParameterSymbol> scope) {
    return types.stream().map(t -> of(t, scope)).toList();
  }

  Ty of(Type type, List<TypeParameterSymbol> scope) {
    if (type instanceof ClassType named) {
      return named(named, scope);
    }
    if (type instanceof TypeVariable variable) {
      return new Ty.Parameter(scope.get(variable.index()));
    }
    if (type instanceof NullableType nullable) {
      return new Ty.Nullable(of(nullable.inner(), scope));
    }
    if (type instanceof ArrayType array) {
      return new Ty.Class(builtin(Builtin.ARRAY), List.of(of(array.element(), scope)));
    }
    if (type instanceof FunctionType function) {
      return new Ty.Function(all(function.parameters(), scope), of(function.result(), scope));
    }
    if (type instanceof Primitive primitive) {
      return simple(
          switch (primitive) {
            case INT -> Builtin.INT;
            case FLOAT -> Builtin.FLOAT;
            case BOOL -> Builtin.BOOL;
            case CHAR -> Builtin.CHAR;
            case BYTE -> Builtin.BYTE;
          });
    }
    return basic((Basic) type);
  }

  private Ty basic(Basic type) {
    return switch (type) {
      case ANY -> simple(Builtin.ANY);
      case UNIT -> simple(Builtin.UNIT);
      case NEVER -> simple(Builtin.NEVER);
      case STRING -> simple(Builtin.STRING);
      case NULL -> Ty.Null.NULL;
    };
  }

  private Ty simple(Builtin builtin) {
    return new Ty.Class(builtin(builtin), List.of());
  }

  /** Unit and Never need not be declared in the prelude. */
  private ClassSymbol builtin(Builtin builtin) {
    ModuleSymbol prelude = module(Names.PRELUDE);
    return prelude
        .classes()
        .computeIfAbsent(
            builtin.typeName(), name -> new ClassSymbol(prelude, name, TypeKind.BUILTIN, builtin));
  }

  /** Sets the bounds of type parameters. */
  void bound(
      List<TypeParameterSymbol> symbols,
      List<TypeParameter> parameters,
      List<TypeParameterSymbol> scope) {
    for (int i = 0; i < symbols.size(); i++) {
      symbols.get(i).setBounds(all(parameters.get(i).bounds(), scope));
    }
  }
}
