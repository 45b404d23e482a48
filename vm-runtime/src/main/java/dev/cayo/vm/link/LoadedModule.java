package dev.cayo.vm.link;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.Verifier;
import dev.cayo.vm.LinkException;
import java.util.HashMap;
import java.util.List;
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
    for (Function function : module.functions()) {
      functions.put(function.name(), function);
    }
    for (TypeDefinition type : module.types()) {
      types.put(type.name(), type);
    }
    for (Global global : module.globals()) {
      globals.put(global.name(), global);
    }
    for (Import imported : module.imports()) {
      index(imported);
    }
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
    LoadedFunction known = loadedFunctions.get(name);
    Function function = known == null ? functions.get(name) : null;
    if (function == null) {
      return known;
    }
    LoadedFunction made = new LoadedFunction(this, function);
    LoadedFunction earlier = loadedFunctions.putIfAbsent(name, made);
    return earlier == null ? made : earlier;
  }

  /**
   * A function that the VM itself calls; null where there is none.
   *
   * @throws LinkException where it takes arguments
   */
  public @Nullable FunctionInstance findStart(String name) {
    LoadedFunction found = findFunction(name);
    if (found == null) {
      return null;
    }
    if (!found.definition().parameters().isEmpty()
        || !found.definition().typeParameters().isEmpty()) {
      throw LinkException.of(found.symbol(), "takes arguments");
    }
    return found.instance(List.of());
  }

  public @Nullable LoadedType findType(String name) {
    LoadedType known = loadedTypes.get(name);
    TypeDefinition type = known == null ? types.get(name) : null;
    if (type == null) {
      return known;
    }
    LoadedType made = new LoadedType(this, type);
    LoadedType earlier = loadedTypes.putIfAbsent(name, made);
    return earlier == null ? made : earlier;
  }

  public @Nullable LoadedGlobal findGlobal(String name) {
    LoadedGlobal known = loadedGlobals.get(name);
    Global global = known == null ? globals.get(name) : null;
    if (global == null) {
      return known;
    }
    LoadedGlobal made = new LoadedGlobal(scope, global, scope.nextGlobal());
    LoadedGlobal earlier = loadedGlobals.putIfAbsent(name, made);
    return earlier == null ? made : earlier;
  }
}
