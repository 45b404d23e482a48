package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Hierarchy;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.ClassTree;
import dev.cayo.compiler.tree.FunctionTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of the module: their definitions, and the functions that come with them. */
final class Classes {
  private final Emission module;
  private final Functions functions;

  Classes(Emission module, Functions functions) {
    this.module = module;
    this.functions = functions;
  }

  /** All functions of a type; {@code tree} is null for a case of an enum that has none. */
  void bodies(ClassSymbol symbol, @Nullable ClassTree tree) {
    if (symbol.kind() == TypeKind.CASE && symbol.fields().isEmpty()) {
      return; // built by `new` alone
    }
    if (tree != null && hasConstructor(symbol)) {
      new Constructors(module, functions, tree).write();
    } else if (symbol.kind() == TypeKind.CASE) {
      CaseConstructor.write(module, symbol);
    }
    Set<FunctionSymbol> written = new HashSet<>();
    if (tree != null) {
      for (FunctionTree method : tree.methods()) {
        written.add(method.symbol());
        functions.function(method);
      }
    }
    for (FunctionSymbol method : symbol.methods().values()) {
      if (!written.contains(method)) {
        unwritten(symbol, method);
      }
    }
  }

  private void unwritten(ClassSymbol symbol, FunctionSymbol method) {
    if (method.derived()) {
      new DerivedMethods(module, symbol).write(method);
    } else if (method.has(Flag.NATIVE)) {
      functions.bodyless(method);
    } else if (method.isAbstract()) {
      functions.outline(method);
    } else {
      throw new IllegalStateException("the method " + method + " has no body");
    }
  }

  private static boolean hasConstructor(ClassSymbol symbol) {
    return symbol.constructor() != null
        && symbol.builtin() == null
        && symbol.kind() != TypeKind.ENUM;
  }

  TypeDefinition definition(ClassSymbol symbol, @Nullable ClassTree tree) {
    Types types = new Types(module.uses(), symbol.typeParameters());
    List<Field> fields = new ArrayList<>();
    symbol.fields().values().forEach(f -> fields.add(Signatures.field(f, types)));
    if (symbol.fields().values().stream().anyMatch(FieldSymbol::inCell)) {
      module.uses().type(module.prelude().type("Cell"));
    }
    if (tree != null) {
      fields.addAll(HeaderFields.of(tree, module.budget()).fields(types));
    }
    markInherited(symbol);
    List<Method> methods = new ArrayList<>();
    for (FunctionSymbol method : symbol.methods().values()) {
      methods.add(Signatures.method(method, module.uses()));
    }
    return new TypeDefinition(
        symbol.fileName(),
        symbol.kind(),
        Signatures.flags(symbol),
        types.declare(symbol.typeParameters()),
        ImportedTypes.superclass(symbol, types),
        ImportedTypes.interfaces(symbol, types),
        List.copyOf(fields),
        List.copyOf(methods),
        ImportedTypes.cases(symbol));
  }

  /**
   * The methods of supertypes in other modules are relied on: a class must have bodies for them.
   */
  private void markInherited(ClassSymbol symbol) {
    for (Ty.Class above : Hierarchy.of(symbol.selfType())) {
      if (above.symbol() != symbol) {
        above.symbol().methods().keySet().forEach(m -> module.uses().member(above.symbol(), m));
      }
    }
  }
}
