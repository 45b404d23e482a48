package dev.cayo.vm.link;

import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A global variable; its value is in each isolate, at its index among the globals of its scope. */
public record LoadedGlobal(Scope scope, Global definition, int index) {
  /** There is one for each variable. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return index;
  }

  public Shape shape() {
    return Shape.of(definition.type(), List.of());
  }
}
