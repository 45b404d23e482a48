package dev.cayo.compiler.ast;

/** What a class-like declaration declares. */
public enum ClassKind {
  CLASS,
  INTERFACE,
  RECORD,
  ENUM
}
