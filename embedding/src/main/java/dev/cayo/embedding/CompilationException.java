package dev.cayo.embedding;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.Renderer;
import java.util.List;

/** The source has errors. The message shows them as {@code cayo check} does. */
public final class CompilationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  CompilationException(List<Diagnostic> diagnostics) {
    super(new Renderer(false).render(diagnostics), null, false, false);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Errors and warnings by place, for hosts that show them in their own way. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
