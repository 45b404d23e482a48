package dev.cayo.vm.link;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which method a name finds: the class's own, else the superclass's, else an interface's default,
 * else Any's. A default that a subinterface overrides wins over an inherited default that it
 * overrides.
 */
final class MethodTable {
  private MethodTable() {}

  static Map<String, MethodEntry> of(RuntimeClass type, List<RuntimeClass> interfaces) {
    Map<String, MethodEntry> methods = new HashMap<>();
    RuntimeClass superclass = type.superclass();
    if (superclass == null && !isAny(type) && !isInterface(type)) {
      methods.putAll(type.type().module().scope().builtIns().any().methods());
    }
    for (RuntimeClass implemented : interfaces) {
      for (var entry : implemented.methods().entrySet()) {
        prefer(methods, entry.getKey(), entry.getValue());
      }
    }
    if (superclass != null) {
      for (var entry : superclass.methods().entrySet()) {
        inherit(methods, entry.getKey(), entry.getValue());
      }
    }
    for (Method method : type.type().definition().methods()) {
      if (!method.flags().contains(Flag.PRIVATE) && method.function().isPresent()) {
        methods.put(method.name(), new MethodEntry(type, method.function().get()));
      }
    }
    return methods;
  }

  /** Of two interfaces' defaults, the one of the subinterface. */
  private static void prefer(Map<String, MethodEntry> methods, String name, MethodEntry entry) {
    MethodEntry known = methods.get(name);
    if (known == null || !known.declaring().isSubclassOf(entry.declaring())) {
      methods.put(name, entry);
    }
  }

  private static void inherit(Map<String, MethodEntry> methods, String name, MethodEntry entry) {
    if (isInterface(entry.declaring()) || isAny(entry.declaring())) {
      MethodEntry known = methods.get(name);
      if (known != null && isAny(entry.declaring()) && !isAny(known.declaring())) {
        return;
      }
      prefer(methods, name, entry);
    } else {
      methods.put(name, entry);
    }
  }

  private static boolean isInterface(RuntimeClass type) {
    return type.type().definition().kind() == TypeKind.INTERFACE;
  }

  private static boolean isAny(RuntimeClass type) {
    return type.type().symbol().equals(new Symbol(Names.PRELUDE, "Any"));
  }
}
