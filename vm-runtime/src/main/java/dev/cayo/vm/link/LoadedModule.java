package dev.cayo.vm.link;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.Verifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A module in a scope: its definitions by name. Immutable but for what is made on demand. */
public final class LoadedModule {
  private final Scope scope;
  private final Module module;
  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, TypeDefinition> types = new HashMap<>();
  private final Map<String, Global> globals = new HashMap<>();
  private final Map<Symbol, Import.OfType> importedTypes = new HashMap<>();
  private final Map<Symbol, Import.OfFunction> importedFunctions = new HashMap<>();
  private final Map<Symbol, Import.OfGlobal> importedGlobals = new HashMap<>();
  private final Map<String, LoadedFunction> loadedFunctions = new ConcurrentHashMap<>();
  private final Map<String, LoadedType> loadedTypes = new ConcurrentHashMap<>();
  private final Map<String, LoadedGlobal> loadedGlobals = new ConcurrentHashMap<>();

  private volatile @Nullable Verifier verifier;

  LoadedModule(Scope scope, Module module) {
    this.scope = scope;
    this.module = module;
    module.functions().forEach(function -> functions.put(function.name(), function));
    module.types().forEach(type -> types.put(type.name(), type));
    module.globals().forEach(global -> globals.put(global.name(), global));
    module.imports().forEach(this::index);
  }

  private void index(Import imported) {
    if (imported instanceof Import.OfType type) {
      importedTypes.put(type.symbol(), type);
    } else if (imported instanceof Import.OfFunction function) {
      importedFunctions.put(function.symbol(), function);
    } else if (imported instanceof Import.OfGlobal global) {
      importedGlobals.put(global.symbol(), global);
    }
  }

  public Scope scope() {
    return scope;
  }

  public String name() {
    return module.name();
  }

  public Module module() {
    return module;
  }

  public @Nullable TypeDefinition type(String name) {
    return types.get(name);
  }

  public @Nullable Function function(String name) {
    return functions.get(name);
  }

  public @Nullable Global global(String name) {
    return globals.get(name);
  }

  public Import.@Nullable OfType importedType(Symbol symbol) {
    return importedTypes.get(symbol);
  }

  public Import.@Nullable OfFunction importedFunction(Symbol symbol) {
    return importedFunctions.get(symbol);
  }

  public Import.@Nullable OfGlobal importedGlobal(Symbol symbol) {
    return importedGlobals.get(symbol);
  }

  /** Programs were verified when they were loaded; the library is as its functions come to run. */
  void verify(Function function) {
    if (!scope.isLibrary()) {
      return;
    }
    Verifier known = verifier;
    if (known == null) {
      known = new Verifier(module);
      verifier = known;
    }
    known.verify(function);
  }

  public @Nullable LoadedFunction findFunction(String name) {
    Function function = functions.get(name);
    return function == null
        ? null
        : loadedFunctions.computeIfAbsent(name, key -> new LoadedFunction(this, function));
  }

  public @Nullable LoadedType findType(String name) {
    TypeDefinition type = types.get(name);
    return type == null
        ? null
        : loadedTypes.computeIfAbsent(name, key -> new LoadedType(this, type));
  }

  public @Nullable LoadedGlobal findGlobal(String name) {
    Global global = globals.get(name);
    return global == null
        ? null
        : loadedGlobals.computeIfAbsent(
            name, key -> new LoadedGlobal(scope, global, scope.nextGlobal()));
  }
}
