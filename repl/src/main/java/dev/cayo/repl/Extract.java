package dev.cayo.repl;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.TypeDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a module that belongs to one name: to read, not to run. */
final class Extract {
  private Extract() {}

  /** Null where the module declares no function or type of that name. */
  static @Nullable Module of(Module module, String name) {
    List<TypeDefinition> types =
        module.types().stream().filter(t -> belongs(t.name(), name)).toList();
    List<Function> functions =
        module.functions().stream().filter(f -> belongs(f.name(), name)).toList();
    if (types.isEmpty() && functions.isEmpty()) {
      return null;
    }
    return new Module(
        module.name(),
        module.source(),
        List.of(),
        List.of(),
        types,
        functions,
        List.of(),
        List.of());
  }

  /** {@code Stack}, its members {@code Stack.push}, and closures inside, {@code Stack.push$1}. */
  private static boolean belongs(String symbol, String name) {
    return symbol.equals(name)
        || symbol.startsWith(name + ".")
        || symbol.startsWith(name + "$")
        || (symbol.startsWith("~") && symbol.endsWith("." + name));
  }
}
