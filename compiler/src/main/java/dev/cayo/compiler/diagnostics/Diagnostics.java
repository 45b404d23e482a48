package dev.cayo.compiler.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** Collects the diagnostics of one run. */
public final class Diagnostics {
  /** Nobody reads more in one go. */
  private static final int LIMIT = 1_000;

  private final List<Diagnostic> found = new ArrayList<>();
  private int errors;

  /** Keeps a diagnostic; of errors and of warnings only the first thousand. */
  public void report(Diagnostic diagnostic) {
    boolean error = diagnostic.severity() == Severity.ERROR;
    int before = error ? errors : found.size() - Math.min(errors, LIMIT + 1);
    if (error) {
      errors++;
    }
    if (before < LIMIT) {
      found.add(diagnostic);
    } else if (error && before == LIMIT) {
      found.add(Diagnostic.of(DiagnosticCode.TOO_MANY_ERRORS, diagnostic.span()));
    }
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** A place to {@link #rollback} to. */
  public int mark() {
    return found.size();
  }

  /**
   * Drops what was reported since the mark: the same source is about to be checked again, knowing
   * more.
   */
  public void rollback(int mark) {
    while (found.size() > mark) {
      if (found.remove(found.size() - 1).severity() == Severity.ERROR) {
        errors--;
      }
    }
  }

  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
