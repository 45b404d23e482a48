package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a module uses of others, for its imports. */
final class Uses {
  private final ModuleSymbol module;
  private final Map<ClassSymbol, Set<String>> types = new LinkedHashMap<>();
  private final Map<Symbol, Import> functions = new TreeMap<>();
  private final Map<Symbol, Import> globals = new TreeMap<>();

  Uses(ModuleSymbol module) {
    this.module = module;
  }

  static Symbol symbol(ClassSymbol type) {
    return new Symbol(type.module().name(), type.fileName());
  }

  static Symbol symbol(FunctionSymbol function) {
    return new Symbol(function.module().name(), function.fileName());
  }

  boolean isForeign(ModuleSymbol other) {
    return other != module && !other.name().equals(module.name());
  }

  void type(ClassSymbol type) {
    if (isForeign(type.module()) && !types.containsKey(type)) {
      types.put(type, new LinkedHashSet<>());
    }
  }

  Symbol field(FieldSymbol field) {
    member(field.owner(), field.name());
    return symbol(field.owner());
  }

  Symbol method(FunctionSymbol method) {
    ClassSymbol owner = java.util.Objects.requireNonNull(method.owner());
    member(owner, method.name());
    return symbol(owner);
  }

  /** Marks a field or method, by name, as used. */
  void member(ClassSymbol type, String name) {
    type(type);
    Set<String> used = types.get(type);
    if (used != null) {
      used.add(name);
    }
  }

  Symbol function(FunctionSymbol function) {
    Symbol symbol = symbol(function);
    if (isForeign(function.module()) && !functions.containsKey(symbol)) {
      Types scope = new Types(this, function.allTypeParameters());
      List<Type> parameters = Signatures.parameterTypes(function, scope);
      Signature signature =
          new Signature(
              scope.declare(scope.parameters()), parameters, Signatures.result(function, scope));
      functions.put(symbol, new Import.OfFunction(symbol, Signatures.flags(function), signature));
    }
    return symbol;
  }

  /** A function that has no symbol of its own. */
  Symbol function(ModuleSymbol home, String name, Set<Flag> flags, Signature signature) {
    Symbol symbol = new Symbol(home.name(), name);
    if (isForeign(home)) {
      functions.putIfAbsent(symbol, new Import.OfFunction(symbol, flags, signature));
    }
    return symbol;
  }

  Symbol global(GlobalSymbol global) {
    Symbol symbol = new Symbol(global.module().name(), global.name());
    if (isForeign(global.module())) {
      Type type = new Types(this, List.of()).of(global.type());
      globals.put(symbol, new Import.OfGlobal(symbol, type, Set.copyOf(global.flags())));
    }
    return symbol;
  }

  /** All imports, sorted: types, functions, globals. */
  List<Import> imports() {
    Map<Symbol, Import> described = new TreeMap<>();
    int known;
    do {
      known = types.size() + functions.size();
      for (Map.Entry<ClassSymbol, Set<String>> type : List.copyOf(types.entrySet())) {
        described.put(
            symbol(type.getKey()), ImportedTypes.describe(type.getKey(), this, type.getValue()));
      }
    } while (types.size() + functions.size() > known);
    List<Import> all = new ArrayList<>(described.values());
    all.addAll(functions.values());
    all.addAll(globals.values());
    return List.copyOf(all);
  }
}
