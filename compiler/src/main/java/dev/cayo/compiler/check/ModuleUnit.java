package dev.cayo.compiler.check;

import java.util.ArrayList;
import java.util.List;

/** A source file on its way through the checker. */
final class ModuleUnit {
  private final ModuleScope scope;
  private final List<ClassBody> classes = new ArrayList<>();
  private final List<FunctionBody> functions = new ArrayList<>();
  private final List<String> dependencies = new ArrayList<>();

  ModuleUnit(ModuleScope scope) {
    this.scope = scope;
  }

  ModuleScope scope() {
    return scope;
  }

  List<ClassBody> classes() {
    return classes;
  }

  /** Top-level functions and extensions. */
  List<FunctionBody> functions() {
    return functions;
  }

  /** Names of the modules imported, in order. */
  List<String> dependencies() {
    return dependencies;
  }
}
