package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import java.util.List;
import java.util.Objects;

/** Verifies the parts of one module. Shared by threads. */
public final class ModuleVerifier {
  private static final long FREE_STEPS = 2_000_000;
  private static final long STEPS_PER_DECLARATION = 500;

  private final Declarations declarations;

  public ModuleVerifier(Module module) {
    declarations = new Declarations(module);
  }

  public void declarations() {
    Module module = declarations.module;
    Budget budget = new Budget(FREE_STEPS + STEPS_PER_DECLARATION * size(module));
    for (TypeDefinition type : module.types()) {
      Symbol symbol = new Symbol(module.name(), type.name());
      new TypeVerifier(declarations, Objects.requireNonNull(declarations.type(symbol)), budget)
          .verify();
    }
    for (Global global : module.globals()) {
      Place place = new Place("global", global.name(), module.name(), budget);
      Subtyping subtyping = new Subtyping(declarations, List.of(), place);
      new TypeRules(declarations, List.of(), subtyping, place).check(global.type());
    }
  }

  /** The number of declarations that are verified, each with what it lists. */
  private static long size(Module module) {
    long size = module.globals().size();
    for (TypeDefinition type : module.types()) {
      size += 1 + type.fields().size() + type.methods().size() + type.interfaces().size();
    }
    return size;
  }

  public void function(Function function) {
    new FunctionVerifier(declarations, function).verify();
  }
}
