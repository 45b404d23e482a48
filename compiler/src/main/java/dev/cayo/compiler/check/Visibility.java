package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;

/** Who may use a name: {@code private} means this file. */
final class Visibility {

  private Visibility() {}

  static boolean isPrivate(Declared symbol) {
    if (symbol instanceof ClassSymbol type) {
      return type.has(Flag.PRIVATE);
    }
    if (symbol instanceof FunctionSymbol function) {
      return function.has(Flag.PRIVATE);
    }
    if (symbol instanceof GlobalSymbol global) {
      return global.has(Flag.PRIVATE);
    }
    if (symbol instanceof FieldSymbol field) {
      return field.has(Flag.PRIVATE);
    }
    return symbol instanceof AliasSymbol alias && alias.flags().contains(Flag.PRIVATE);
  }

  static boolean sees(ModuleSymbol from, FieldSymbol field) {
    return !field.has(Flag.PRIVATE) || field.owner().module() == from;
  }

  static boolean sees(ModuleSymbol from, FunctionSymbol function) {
    return !function.has(Flag.PRIVATE) || function.module() == from;
  }
}
