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

  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
