package dev.cayo.compiler;

import dev.cayo.compiler.diagnostics.SourceFile;
import org.jspecify.annotations.Nullable;

/** Finds the source of imported modules: the compiler itself touches no files. */
@FunctionalInterface
public interface SourceProvider {

  /** The file of a module such as {@code shapes.round}; null where there is none. */
  @Nullable SourceFile find(String module);
}
