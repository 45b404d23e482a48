package dev.cayo.compiler;

import dev.cayo.bytecode.Module;
import org.jspecify.annotations.Nullable;

/** Finds library modules, which are compiled already. */
@FunctionalInterface
public interface LibraryProvider {

  /** The module of that name, such as {@code std.prelude}; null where there is none. */
  @Nullable Module find(String module);
}
