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
  private final Declarations declarations;

  public ModuleVerifier(Module module) {
    declarations = new Declarations(module);
  }

  public void declarations() {
    Module module = declarations.module;
    for (TypeDefinition type : module.types()) {
      Symbol symbol = new Symbol(module.name(), type.name());
      new TypeVerifier(declarations, Objects.requireNonNull(declarations.type(symbol))).verify();
    }
    for (Global global : module.globals()) {
      String name = Place.show(global.name());
      Place place = new Place("global " + name + " of " + Place.show(module.name()), 10_000);
      Subtyping subtyping = new Subtyping(declarations, List.of(), place);
      new TypeRules(declarations, List.of(), subtyping, place).check(global.type());
    }
  }

  public void function(Function function) {
    new FunctionVerifier(declarations, function).verify();
  }
}
