package dev.cayo.compiler.codegen;

import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;
import java.util.Objects;

/** What the generator itself needs of std.prelude. */
final class PreludeSymbols {
  private final ModuleSymbol module;

  PreludeSymbols(ModuleSymbol module) {
    this.module = module;
  }

  ClassSymbol type(String name) {
    return module.requireClass(name);
  }

  Ty.Class simpleType(String name) {
    return new Ty.Class(type(name), List.of());
  }

  FunctionSymbol function(String name) {
    FunctionSymbol found = module.functions().get(name);
    if (found == null) {
      throw new IllegalStateException("std.prelude lacks the function " + name);
    }
    return found;
  }

  FunctionSymbol constructor(String type) {
    return Objects.requireNonNull(type(type).constructor(), () -> type + " has no constructor");
  }
}
