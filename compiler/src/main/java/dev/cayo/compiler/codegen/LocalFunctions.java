package dev.cayo.compiler.codegen;

import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The functions declared inside others. In the file they are functions of the module that take what
 * they capture as their first parameters: what they use of the functions around them, and what the
 * local functions that they call use.
 */
final class LocalFunctions {

  /**
   * A local function.
   *
   * @param scope the type parameters of the function around it
   */
  record Entry(FunctionTree tree, String name, Types scope, FreeVariables free) {}

  private final Budget budget;
  private final Map<FunctionSymbol, Entry> entries = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();

  LocalFunctions(Budget budget) {
    this.budget = budget;
  }

  /** A name for a function inside another. */
  String fresh(String outer) {
    String name = outer + "$" + counters.merge(outer, 1, Integer::sum);
    budget.text(name);
    return name;
  }

  /**
   * Makes known what a body declares, before code for it is made; what is inside local functions
   * comes with these.
   */
  List<Entry> register(List<Tree> bodies, String outer, Types scope) {
    List<Entry> found = new ArrayList<>();
    Deque<Tree> open = new ArrayDeque<>(bodies);
    while (!open.isEmpty()) {
      Tree tree = open.removeFirst();
      if (tree instanceof Tree.LocalFunction local) {
        FunctionTree function = local.function();
        String name = fresh(outer + "$" + function.symbol().name());
        Entry entry =
            new Entry(
                function,
                name,
                scope,
                FreeVariables.of(function.parameters(), bodies(function), budget));
        entries.put(function.symbol(), entry);
        found.add(entry);
      } else {
        open.addAll(Children.of(tree));
      }
    }
    return found;
  }

  static List<Tree> bodies(FunctionTree tree) {
    List<Tree> all = new ArrayList<>();
    for (Tree value : tree.defaults()) {
      if (value != null) {
        all.add(value);
      }
    }
    all.add(tree.body());
    return all;
  }

  Entry get(FunctionSymbol function) {
    return Objects.requireNonNull(
        entries.get(function), () -> "unknown local function " + function);
  }

  List<LocalSymbol> captures(FunctionSymbol function) {
    return captures(get(function).free);
  }

  /** The locals that code with those free variables captures, in a fixed order. */
  List<LocalSymbol> captures(FreeVariables free) {
    Set<LocalSymbol> all = new LinkedHashSet<>(free.locals());
    Deque<FunctionSymbol> open = new ArrayDeque<>(free.functions());
    Set<FunctionSymbol> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      FreeVariables called = get(open.removeFirst()).free;
      all.addAll(called.locals());
      for (FunctionSymbol next : called.functions()) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    all.removeAll(free.bound());
    return List.copyOf(all);
  }
}
