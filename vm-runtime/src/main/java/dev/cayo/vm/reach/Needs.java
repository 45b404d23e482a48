package dev.cayo.vm.reach;

import dev.cayo.bytecode.Symbol;
import dev.cayo.vm.NativeRegistry;
import dev.cayo.vm.Need;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.link.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The system calls among what is reached from functions, and the symbols that lead to them. */
public final class Needs {
  private final CallGraph graph;
  private final Map<SystemCall, List<Node>> natives = new EnumMap<>(SystemCall.class);

  private Needs(CallGraph graph, NativeRegistry registry) {
    this.graph = graph;
    for (Node node : graph.reached()) {
      SystemCall call =
          node.kind() == Node.Kind.FUNCTION ? registry.systemCall(node.symbol()) : null;
      if (call != null) {
        natives.computeIfAbsent(call, key -> new ArrayList<>()).add(node);
      }
    }
  }

  /** In the order of {@link SystemCall}. */
  public static List<Need> of(Collection<Symbol> functions, Scope scope, NativeRegistry registry) {
    CallGraph graph = new CallGraph(scope);
    functions.forEach(graph::add);
    return new Needs(graph, registry).list();
  }

  private List<Need> list() {
    List<Need> needs = new ArrayList<>();
    natives.forEach((call, nodes) -> needs.add(new Need(call, through(nodes))));
    return needs;
  }

  /** Back from natives to where the program enters the library. */
  private List<String> through(List<Node> from) {
    Set<Node> seen = new HashSet<>(from);
    Deque<Node> open = new ArrayDeque<>(from);
    Set<String> entered = new TreeSet<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      for (Node caller : graph.callers(node)) {
        if (!Scope.isLibrary(caller.module())) {
          entered.add(node.toString());
        } else if (seen.add(caller)) {
          open.push(caller);
        }
      }
    }
    return List.copyOf(entered);
  }
}
