package dev.cayo.vm;

import dev.cayo.bytecode.Module;
import dev.cayo.vm.classgen.ClassGenerator;
import dev.cayo.vm.link.ModuleFinder;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.tier.Tier;
import java.util.Map;
import java.util.Set;

/**
 * The library of an engine, linked: for isolates that are metered, or for those that are not.
 * Nothing of one is in the other, so that code need not ask which it is.
 */
record LinkedLibrary(Scope scope, ClassGenerator classes, NativeRegistry natives) {
  static LinkedLibrary of(
      ModuleFinder modules,
      NativeRegistry natives,
      Set<DebugOption> debug,
      Tier tier,
      boolean isMetered) {
    ClassGenerator classes = new ClassGenerator(null, natives);
    Scope scope = new Scope(modules, classes, debug, isMetered);
    scope.setTier(tier);
    return new LinkedLibrary(scope, classes, natives);
  }

  /** A scope of other modules above it. */
  Scope program(Map<String, Module> modules) {
    return new Scope(scope, modules::get, new ClassGenerator(classes, natives));
  }
}
