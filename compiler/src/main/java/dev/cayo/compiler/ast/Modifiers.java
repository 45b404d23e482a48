package dev.cayo.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modifiers in the order written, and the doc comment before them. */
public record Modifiers(@Nullable String doc, List<Modifier> written) {

  public static final Modifiers NONE = new Modifiers(null, List.of());

  /** Whether the modifier was written. */
  public boolean has(Modifier modifier) {
    return written.contains(modifier);
  }
}
