package dev.cayo.vm.reach;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.vm.link.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type of which there may be values.
 *
 * @param supertypes itself and all above it
 * @param methods the functions behind a name, its own and those that it inherits
 */
record LiveType(Set<Symbol> supertypes, Map<String, List<Node>> methods) {
  static final Symbol ANY = new Symbol(Names.PRELUDE, "Any");
  private static final Symbol ERROR = new Symbol(Names.PRELUDE, "Error");

  static LiveType of(Symbol type, Scope scope) {
    Set<Symbol> supertypes = new LinkedHashSet<>();
    Map<String, List<Node>> methods = new HashMap<>();
    Deque<Symbol> open = new ArrayDeque<>(List.of(type, ANY));
    while (!open.isEmpty()) {
      Symbol next = open.pop();
      if (supertypes.add(next)) {
        TypeDefinition definition = scope.type(next).definition();
        for (Method method : definition.methods()) {
          method
              .function()
              .ifPresent(
                  function ->
                      methods
                          .computeIfAbsent(method.name(), name -> new ArrayList<>())
                          .add(Node.function(new Symbol(next.module(), function))));
        }
        definition.superclass().map(ClassType::symbol).ifPresent(open::push);
        definition.interfaces().forEach(above -> open.push(above.symbol()));
      }
    }
    return new LiveType(supertypes, methods);
  }

  /** Whether the VM makes such values by itself. */
  boolean isError() {
    return supertypes.contains(ERROR);
  }

  List<Node> functions(String method) {
    return methods.getOrDefault(method, List.of());
  }
}
