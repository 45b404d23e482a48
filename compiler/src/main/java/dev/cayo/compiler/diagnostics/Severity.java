package dev.cayo.compiler.diagnostics;

/** How bad a diagnostic is: only errors stop compilation. */
public enum Severity {
  ERROR,
  WARNING
}
