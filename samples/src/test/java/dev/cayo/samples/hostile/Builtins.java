package dev.cayo.samples.hostile;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.stdlib.StandardLibrary;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The functions of the library, read from its object files, and which of them code reaches. */
final class Builtins {
  /** How many calls a native may lie behind what a program calls. */
  private static final int NEAR = 6;

  private final List<Module> modules;

  Builtins(List<String> names) {
    StandardLibrary library = new StandardLibrary();
    modules = names.stream().map(n -> ObjectReader.read(library.find(n)).main()).toList();
  }

  /** What a program can call by name: no methods of classes of the library's own. */
  Set<String> callable() {
    Set<String> names = new TreeSet<>();
    for (Module module : modules) {
      Set<String> hidden = new HashSet<>();
      module.types().stream()
          .filter(t -> t.flags().contains(Flag.PRIVATE))
          .forEach(t -> hidden.add(t.name()));
      for (Function function : module.functions()) {
        String name = function.name();
        boolean made = name.contains("$") || function.flags().contains(Flag.SYNTHETIC);
        boolean own = hidden.contains(name.substring(0, Math.max(0, name.indexOf('.'))));
        boolean instruction =
            function.flags().contains(Flag.NATIVE) && !isMethod(module.name(), name);
        if (!made && !own && !instruction && !function.flags().contains(Flag.PRIVATE)) {
          names.add(module.name() + "::" + name);
        }
      }
    }
    return names;
  }

  /** The natives that are methods in Java, whoever may call them; the others are instructions. */
  Set<String> natives() {
    Set<String> names = new TreeSet<>();
    for (Module module : modules) {
      for (Function function : module.functions()) {
        if (function.flags().contains(Flag.NATIVE) && isMethod(module.name(), function.name())) {
          names.add(module.name() + "::" + function.name());
        }
      }
    }
    return names;
  }

  private boolean isMethod(String module, String name) {
    int dot = name.indexOf('.');
    Class<?> type =
        new StandardLibrary().natives().find(module, dot < 0 ? "" : name.substring(0, dot));
    return type != null
        && Arrays.stream(type.getMethods())
            .anyMatch(m -> m.getName().equals(name.substring(dot + 1)));
  }

  /** What a program calls, and what that calls, a few calls on. */
  Set<String> reachedFrom(ObjectFile program) {
    Set<String> reached = new HashSet<>();
    for (Module module : program.modules()) {
      module.functions().forEach(f -> reached.addAll(calledBy(f)));
    }
    for (int i = 0; i < NEAR; i++) {
      for (Module module : modules) {
        for (Function function : module.functions()) {
          if (reached.contains(module.name() + "::" + function.name())) {
            reached.addAll(calledBy(function));
          }
        }
        module.types().forEach(type -> addOverriding(module.name(), type, reached));
      }
    }
    return reached;
  }

  /** Adds the methods of a class that a call of a method of its superclass may reach. */
  private static void addOverriding(String module, TypeDefinition type, Set<String> reached) {
    if (type.superclass().isEmpty()) {
      return;
    }
    Symbol above = type.superclass().get().symbol();
    for (Method method : type.methods()) {
      if (reached.contains(above.module() + "::" + above.name() + "." + method.name())) {
        reached.add(module + "::" + type.name() + "." + method.name());
      }
    }
  }

  private static Set<String> calledBy(Function function) {
    Set<String> called = new HashSet<>();
    if (function.hasCode()) {
      for (Block block : function.code().orElseThrow().blocks()) {
        for (Instruction instruction : block.instructions()) {
          add(instruction.operand(), called);
        }
      }
    }
    return called;
  }

  private static void add(Operand operand, Set<String> to) {
    if (operand instanceof Operand.OfFunction function) {
      add(function.symbol(), to);
    } else if (operand instanceof Operand.Closure closure) {
      add(closure.symbol(), to);
    } else if (operand instanceof Operand.OfMethod method) {
      add(new Symbol(method.owner().module(), method.owner().name() + "." + method.name()), to);
    }
  }

  private static void add(Symbol symbol, Set<String> to) {
    to.add(symbol.module() + "::" + symbol.name());
  }
}
