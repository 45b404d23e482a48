package dev.cayo.vm;

import dev.cayo.vm.link.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which modules are initialised: each after those that it depends on. */
final class InitialisationOrder {
  private final Scope scope;
  private final Set<String> done = new LinkedHashSet<>();

  InitialisationOrder(Scope scope) {
    this.scope = scope;
  }

  /** Those that were added, and what they depend on, in order. */
  Set<String> modules() {
    return done;
  }

  /**
   * Depth first, with the way kept on a list: files from elsewhere may nest as deep as they like.
   *
   * @throws LinkException where modules depend on each other in a circle
   */
  void add(String start) {
    Set<String> path = new LinkedHashSet<>();
    List<String> stack = new ArrayList<>(List.of(start));
    while (!stack.isEmpty()) {
      String name = stack.get(stack.size() - 1);
      if (done.contains(name)) {
        stack.remove(stack.size() - 1);
        continue;
      }
      boolean firstVisit = path.add(name);
      int before = stack.size();
      if (firstVisit) {
        List<String> dependencies = scope.module(name).module().dependencies();
        for (int i = dependencies.size() - 1; i >= 0; i--) {
          String dependency = dependencies.get(i);
          if (path.contains(dependency) && !done.contains(dependency)) {
            throw new LinkException(
                name + " and " + dependency + " are initialised before each other");
          }
          stack.add(dependency);
        }
      }
      if (stack.size() == before) {
        done.add(name);
        stack.remove(stack.size() - 1);
      }
    }
  }
}
