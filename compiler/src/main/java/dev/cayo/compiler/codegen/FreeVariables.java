package dev.cayo.compiler.codegen;

import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.Arm;
import dev.cayo.compiler.tree.Catch;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The locals that a tree reads or assigns, those that it declares, and the local functions that it
 * calls and declares, in the order met.
 */
final class FreeVariables {
  /** So many nodes are looked at in a step of other work. */
  private static final int LOOKS_IN_A_STEP = 8;

  private final Set<LocalSymbol> used = new LinkedHashSet<>();
  private final Set<LocalSymbol> bound = new LinkedHashSet<>();
  private final Set<FunctionSymbol> called = new LinkedHashSet<>();
  private final Set<FunctionSymbol> declared = new LinkedHashSet<>();

  private int looks;

  private FreeVariables() {}

  /** Of a body with its parameters. What is inside others is looked at for each of them. */
  static FreeVariables of(Collection<LocalSymbol> parameters, List<Tree> bodies, Budget budget) {
    FreeVariables found = new FreeVariables();
    found.bound.addAll(parameters);
    for (Tree body : bodies) {
      Children.any(body, found::look);
    }
    budget.steps(found.looks / LOOKS_IN_A_STEP + found.used.size() + found.bound.size());
    return found;
  }

  /** Locals of functions around. */
  Set<LocalSymbol> locals() {
    Set<LocalSymbol> free = new LinkedHashSet<>(used);
    free.removeAll(bound);
    return free;
  }

  Set<LocalSymbol> bound() {
    return bound;
  }

  /** Local functions of functions around. */
  Set<FunctionSymbol> functions() {
    Set<FunctionSymbol> free = new LinkedHashSet<>(called);
    free.removeAll(declared);
    return free;
  }

  private boolean look(Tree tree) {
    looks++;
    if (tree instanceof Tree.GetLocal get) {
      used.add(get.local());
    } else if (tree instanceof Tree.SetLocal set) {
      used.add(set.local());
    } else if (tree instanceof Tree.Declare declare) {
      bound.add(declare.local());
    } else if (tree instanceof Tree.Call call) {
      call(call.function());
    } else if (tree instanceof Tree.FunctionValue value) {
      call(value.function());
    } else if (tree instanceof Tree.Matches matches) {
      bind(matches.pattern());
    } else if (tree instanceof Tree.Match match) {
      match.arms().stream().map(Arm::pattern).forEach(this::bind);
    } else if (tree instanceof Tree.Try attempt) {
      attempt.catches().stream().map(Catch::local).forEach(bound::add);
    } else if (tree instanceof Tree.Lambda lambda) {
      bound.addAll(lambda.parameters());
    } else if (tree instanceof Tree.LocalFunction function) {
      declare(function.function());
    }
    return false;
  }

  private void call(FunctionSymbol function) {
    if (function.kind() == FunctionSymbol.Kind.LOCAL) {
      called.add(function);
    }
  }

  private void declare(FunctionTree function) {
    declared.add(function.symbol());
    bound.addAll(function.parameters());
  }

  private void bind(PatternTree pattern) {
    for (PatternTree each : Patterns.parts(pattern)) {
      if (each instanceof PatternTree.Bind bind) {
        bound.add(bind.local());
      } else if (each instanceof PatternTree.Elements elements && elements.rest() != null) {
        bound.add(java.util.Objects.requireNonNull(elements.rest()));
      }
    }
  }
}
