package dev.cayo.compiler.ast;

/** Whether a header parameter is also a field. */
public enum FieldKind {
  NONE,
  LET,
  VAR
}
