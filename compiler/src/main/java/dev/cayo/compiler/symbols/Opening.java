package dev.cayo.compiler.symbols;

import dev.cayo.bytecode.Flag;
import java.util.Set;

/** Lets other modules see, and set, all that stands at the top level of a module. */
public final class Opening {
  private Opening() {}

  /** Drops {@code private} and {@code private set} there; those of members stay. */
  public static void open(ModuleSymbol module) {
    for (ClassSymbol type : module.classes().values()) {
      open(type);
      type.cases().values().forEach(Opening::open);
    }
    module.functions().values().forEach(f -> open(f.flags()));
    module.extensions().forEach(e -> open(e.flags()));
    module.globals().values().forEach(g -> open(g.flags()));
    module.aliases().values().forEach(a -> open(a.flags()));
  }

  private static void open(ClassSymbol type) {
    open(type.flags());
    FunctionSymbol constructor = type.constructor();
    if (constructor != null) {
      open(constructor.flags());
    }
  }

  private static void open(Set<Flag> flags) {
    flags.remove(Flag.PRIVATE);
    flags.remove(Flag.PRIVATE_SET);
  }
}
