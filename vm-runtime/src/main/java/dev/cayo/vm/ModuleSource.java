package dev.cayo.vm;

import org.jspecify.annotations.Nullable;

/**
 * Finds the object files of the library, which are trusted as far as natives go. Used by several
 * threads.
 */
@FunctionalInterface
public interface ModuleSource {
  /** The object file of a module such as {@code std.json}; null where there is none. */
  byte @Nullable [] find(String module);
}
