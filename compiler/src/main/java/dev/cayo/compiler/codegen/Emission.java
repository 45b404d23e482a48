package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Function;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the bodies of one module share while code is made for them. */
final class Emission {
  private final ModuleSymbol module;
  private final PreludeSymbols prelude;
  private final Budget budget;
  private final Uses uses;
  private final LocalFunctions localFunctions;
  private final FlatTypes flatTypes = new FlatTypes();
  private final Set<LocalSymbol> deferred = new HashSet<>();
  private final List<Function> functions = new ArrayList<>();

  Emission(ModuleSymbol module, PreludeSymbols prelude, Budget budget) {
    this.module = module;
    this.budget = budget;
    this.prelude = prelude;
    this.uses = new Uses(module);
    this.localFunctions = new LocalFunctions(budget);
  }

  ModuleSymbol module() {
    return module;
  }

  Budget budget() {
    return budget;
  }

  PreludeSymbols prelude() {
    return prelude;
  }

  Uses uses() {
    return uses;
  }

  LocalFunctions localFunctions() {
    return localFunctions;
  }

  FlatTypes flatTypes() {
    return flatTypes;
  }

  List<Function> functions() {
    return functions;
  }

  void add(Function function) {
    functions.add(function);
  }

  /**
   * Looks through a body once, before code for it is made; gives the local functions that it
   * declares.
   */
  List<LocalFunctions.Entry> survey(List<Tree> bodies, String root, Types scope) {
    boolean guarded =
        bodies.stream()
            .anyMatch(
                b -> Children.any(b, t -> t instanceof Tree.Try attempt && attempt.last() != null));
    for (Tree body : bodies) {
      Children.any(
          body,
          tree -> {
            if (tree instanceof Tree.Declare declare
                && declare.value() == null
                && (guarded || declare.local().inCell())) {
              deferred.add(declare.local());
            }
            return false;
          });
    }
    return localFunctions.register(bodies, root, scope);
  }

  /**
   * Whether a local is declared without a value where the file needs one: it lives in a cell, or a
   * finally block is near.
   */
  boolean isDeferred(LocalSymbol local) {
    return deferred.contains(local);
  }
}
