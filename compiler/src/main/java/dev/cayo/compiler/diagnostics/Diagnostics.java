package dev.cayo.compiler.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** Collects the diagnostics of one run. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();
  private int errors;

  public void report(Diagnostic diagnostic) {
    found.add(diagnostic);
    if (diagnostic.severity() == Severity.ERROR) {
      errors++;
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
