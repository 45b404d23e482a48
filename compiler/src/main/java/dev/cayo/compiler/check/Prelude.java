package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types and functions of {@code std.prelude} that the language itself refers to. */
final class Prelude {
  private final ModuleSymbol module;
  private final Ty.Class intType;
  private final Ty.Class floatType;
  private final Ty.Class boolType;
  private final Ty.Class charType;
  private final Ty.Class byteType;
  private final Ty.Class stringType;
  private final Ty.Class anyType;
  private final Ty.Class unitType;
  private final Ty.Class neverType;

  Prelude(ModuleSymbol module) {
    this.module = module;
    this.intType = simple(Builtin.INT);
    this.floatType = simple(Builtin.FLOAT);
    this.boolType = simple(Builtin.BOOL);
    this.charType = simple(Builtin.CHAR);
    this.byteType = simple(Builtin.BYTE);
    this.stringType = simple(Builtin.STRING);
    this.anyType = simple(Builtin.ANY);
    this.unitType = simple(Builtin.UNIT);
    this.neverType = simple(Builtin.NEVER);
  }

  private Ty.Class simple(Builtin builtin) {
    return new Ty.Class(module.requireClass(builtin.typeName()), List.of());
  }

  ModuleSymbol module() {
    return module;
  }

  Ty.Class intType() {
    return intType;
  }

  Ty.Class floatType() {
    return floatType;
  }

  Ty.Class boolType() {
    return boolType;
  }

  Ty.Class charType() {
    return charType;
  }

  Ty.Class byteType() {
    return byteType;
  }

  Ty.Class stringType() {
    return stringType;
  }

  Ty.Class anyType() {
    return anyType;
  }

  Ty anyOrNull() {
    return new Ty.Nullable(anyType);
  }

  Ty.Class unitType() {
    return unitType;
  }

  Ty.Class neverType() {
    return neverType;
  }

  ClassSymbol classNamed(String name) {
    return module.requireClass(name);
  }

  Ty.Class type(String name, Ty... arguments) {
    return new Ty.Class(classNamed(name), List.of(arguments));
  }

  Ty.Class tuple(List<Ty> elements) {
    return new Ty.Class(classNamed("Tuple" + elements.size()), List.copyOf(elements));
  }

  boolean is(Ty type, String name) {
    return type instanceof Ty.Class named
        && named.symbol().module() == module
        && named.symbol().name().equals(name);
  }

  FunctionSymbol function(String name) {
    @Nullable FunctionSymbol found = module.functions().get(name);
    if (found == null) {
      throw new IllegalStateException("std.prelude lacks the function " + name);
    }
    return found;
  }

  FunctionSymbol method(String type, String name) {
    @Nullable FunctionSymbol found = classNamed(type).methods().get(name);
    if (found == null) {
      throw new IllegalStateException("std.prelude lacks the method " + type + "." + name);
    }
    return found;
  }
}
