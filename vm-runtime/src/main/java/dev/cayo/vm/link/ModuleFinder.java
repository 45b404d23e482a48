package dev.cayo.vm.link;

import dev.cayo.bytecode.Module;
import org.jspecify.annotations.Nullable;

/** Where a scope gets its modules. */
@FunctionalInterface
public interface ModuleFinder {
  @Nullable Module find(String name);
}
