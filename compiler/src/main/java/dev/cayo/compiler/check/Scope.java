package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.LocalSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Local names, innermost first. */
final class Scope {
  private final @Nullable Scope parent;
  private final int level;
  private final Map<String, Declared> names = new HashMap<>();

  /**
   * @param level how many functions and lambdas stand around; a local of an outer level is captured
   */
  Scope(@Nullable Scope parent, int level) {
    this.parent = parent;
    this.level = level;
  }

  @Nullable Scope parent() {
    return parent;
  }

  int level() {
    return level;
  }

  /** What a name stands for, and at which level it was declared. */
  record Entry(Declared symbol, int level) {}

  boolean declares(String name) {
    return names.containsKey(name);
  }

  void declare(String name, Declared symbol) {
    names.put(name, symbol);
  }

  @Nullable Entry find(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Declared found = scope.names.get(name);
      if (found != null) {
        return new Entry(found, scope.level);
      }
    }
    return null;
  }

  /** Whether a local belongs to a function around this one. */
  boolean isOutside(LocalSymbol local) {
    Entry found = find(local.name());
    return found != null && found.level() < level;
  }

  List<String> allNames() {
    List<String> all = new ArrayList<>();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      all.addAll(scope.names.keySet());
    }
    return all;
  }
}
