package dev.cayo.vm.reach;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.vm.link.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which functions may call which, from some on: rapid type analysis. A call by name may reach the
 * methods of every type of which values are made in what was reached; closures are taken to be
 * called where they are made.
 *
 * <p>The initialisers of the library do nothing but set its globals, which a test of the library
 * holds them to. So what makes the value of one counts for those who read it.
 */
final class CallGraph {
  private final Scope scope;

  /** Everything that is reached, with what reaches it. */
  private final Map<Node, Set<Node>> callers = new LinkedHashMap<>();

  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Symbol> made = new HashSet<>();
  private final Map<Symbol, List<LiveType>> typesBelow = new HashMap<>();
  private final Map<Symbol, List<Node>> methodsOf = new HashMap<>();

  CallGraph(Scope scope) {
    this.scope = scope;
    for (TypeDefinition type : scope.module(Names.PRELUDE).module().types()) {
      Symbol symbol = new Symbol(Names.PRELUDE, type.name());
      if (type.kind() == TypeKind.BUILTIN || LiveType.of(symbol, scope).isError()) {
        make(symbol);
      }
    }
  }

  /** Follows everything that a function may lead to. */
  void add(Symbol function) {
    reach(null, Node.function(function));
    while (!open.isEmpty()) {
      follow(open.pop());
    }
  }

  Set<Node> reached() {
    return callers.keySet();
  }

  /** What calls something that is reached; empty for what was added from outside alone. */
  Set<Node> callers(Node node) {
    return callers.getOrDefault(node, Set.of());
  }

  private void reach(@Nullable Node caller, Node called) {
    Set<Node> known = callers.get(called);
    if (known == null) {
      known = new LinkedHashSet<>();
      callers.put(called, known);
      open.push(called);
    }
    if (caller != null) {
      known.add(caller);
    }
  }

  private void follow(Node node) {
    switch (node.kind()) {
      case METHOD -> findMethods(node);
      case FUNCTION -> {
        List<Instruction> code = instructions(node.symbol());
        boolean isInitialiser = node.name().equals(Names.INITIALISER);
        int start = isInitialiser && Scope.isLibrary(node.module()) ? afterGlobals(code) : 0;
        follow(node, code.subList(start, code.size()));
      }
      case GLOBAL -> {
        Symbol initialiser = new Symbol(node.module(), Names.INITIALISER);
        follow(node, valueOf(node.symbol(), instructions(initialiser)));
      }
    }
  }

  private List<Instruction> instructions(Symbol function) {
    List<Instruction> all = new ArrayList<>();
    scope
        .function(function)
        .definition()
        .code()
        .map(Code::blocks)
        .orElse(List.of())
        .forEach(block -> all.addAll(block.instructions()));
    return all;
  }

  /** What follows the last global that an initialiser sets. */
  private static int afterGlobals(List<Instruction> code) {
    int at = code.size();
    while (at > 0 && code.get(at - 1).opcode() != Opcode.PUT_GLOBAL) {
      at--;
    }
    return at;
  }

  /** The part of an initialiser that makes the value of a global. */
  private static List<Instruction> valueOf(Symbol global, List<Instruction> code) {
    int start = 0;
    for (int i = 0; i < code.size(); i++) {
      Instruction instruction = code.get(i);
      if (instruction.opcode() == Opcode.PUT_GLOBAL) {
        if (instruction.operand().equals(new Operand.OfGlobal(global))) {
          return code.subList(start, i);
        }
        start = i + 1;
      }
    }
    return List.of();
  }

  private void follow(Node function, List<Instruction> code) {
    code.forEach(instruction -> follow(function, instruction));
  }

  private void follow(Node function, Instruction instruction) {
    Operand operand = instruction.operand();
    if (operand instanceof Operand.OfFunction called) {
      reach(function, Node.function(called.symbol()));
    } else if (operand instanceof Operand.Closure closure) {
      reach(function, Node.function(closure.symbol()));
    } else if (operand instanceof Operand.OfGlobal global) {
      if (instruction.opcode() == Opcode.GET_GLOBAL && Scope.isLibrary(global.symbol().module())) {
        reach(function, Node.global(global.symbol()));
      }
    } else if (operand instanceof Operand.OfMethod called) {
      reach(function, Node.method(called.owner(), called.name()));
    } else if (operand instanceof Operand.OfType of && of.type() instanceof ClassType type) {
      if (instruction.opcode() == Opcode.NEW || instruction.opcode() == Opcode.ALLOCATE) {
        make(type.symbol());
      }
    }
    String implied = impliedMethod(instruction.opcode());
    if (implied != null) {
      reach(function, Node.method(LiveType.ANY, implied));
    }
  }

  /** The method of objects that an instruction calls; null for most. */
  private static @Nullable String impliedMethod(Opcode opcode) {
    return switch (opcode) {
      case EQUALS -> "equals";
      case HASH -> "hash";
      case COMPARE -> "compareTo";
      case TO_STRING -> "toString";
      default -> null;
    };
  }

  /** There may be values of a type from now on. */
  private void make(Symbol type) {
    if (!made.add(type)) {
      return;
    }
    LiveType live = LiveType.of(type, scope);
    for (Symbol supertype : live.supertypes()) {
      typesBelow.computeIfAbsent(supertype, key -> new ArrayList<>()).add(live);
      for (Node method : methodsOf.getOrDefault(supertype, List.of())) {
        live.functions(method.name()).forEach(function -> reach(method, function));
      }
    }
  }

  private void findMethods(Node method) {
    methodsOf.computeIfAbsent(method.owner(), key -> new ArrayList<>()).add(method);
    for (LiveType type : typesBelow.getOrDefault(method.owner(), List.of())) {
      type.functions(method.name()).forEach(function -> reach(method, function));
    }
  }
}
