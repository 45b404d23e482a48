package dev.cayo.compiler.symbols;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module and its top-level names, in the order declared. */
public final class ModuleSymbol implements Declared {
  private final String name;
  private final Map<String, ClassSymbol> classes = new LinkedHashMap<>();
  private final Map<String, FunctionSymbol> functions = new LinkedHashMap<>();
  private final Map<String, GlobalSymbol> globals = new LinkedHashMap<>();
  private final Map<String, AliasSymbol> aliases = new LinkedHashMap<>();
  private final Map<String, ModuleSymbol> hosts = new LinkedHashMap<>();
  private final List<FunctionSymbol> extensions = new ArrayList<>();
  private final Map<String, List<FunctionSymbol>> extensionsByName = new HashMap<>();

  public ModuleSymbol(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  public boolean isLibrary() {
    return name.startsWith("std.");
  }

  public Map<String, ClassSymbol> classes() {
    return classes;
  }

  /** Functions that are neither members nor extensions. */
  public Map<String, FunctionSymbol> functions() {
    return functions;
  }

  public Map<String, GlobalSymbol> globals() {
    return globals;
  }

  public Map<String, AliasSymbol> aliases() {
    return aliases;
  }

  /** Groups of host functions: what stands after the name of one is found as in a module. */
  public Map<String, ModuleSymbol> hosts() {
    return hosts;
  }

  /** Methods and properties of {@code extend} blocks. */
  public List<FunctionSymbol> extensions() {
    return Collections.unmodifiableList(extensions);
  }

  /** Those of a name. */
  public List<FunctionSymbol> extensions(String wanted) {
    return extensionsByName.getOrDefault(wanted, List.of());
  }

  public void addExtension(FunctionSymbol function) {
    extensions.add(function);
    extensionsByName.computeIfAbsent(function.name(), n -> new ArrayList<>()).add(function);
  }

  /** The class of that name, for names that must exist. */
  public ClassSymbol requireClass(String wanted) {
    @Nullable ClassSymbol found = classes.get(wanted);
    if (found == null) {
      throw new IllegalStateException("module " + name + " lacks the type " + wanted);
    }
    return found;
  }

  @Override
  public String toString() {
    return name;
  }
}
