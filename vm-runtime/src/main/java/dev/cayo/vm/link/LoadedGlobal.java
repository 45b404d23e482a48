package dev.cayo.vm.link;

import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Shape;
import java.util.List;

/** A global variable; its value is in each isolate, at its index among the globals of its scope. */
public record LoadedGlobal(Scope scope, Global definition, int index) {
  public Shape shape() {
    return Shape.of(definition.type(), List.of());
  }
}
