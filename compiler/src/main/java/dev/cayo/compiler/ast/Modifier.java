package dev.cayo.compiler.ast;

/** A modifier of a declaration. */
public enum Modifier {
  OPEN,
  ABSTRACT,
  PRIVATE,
  OVERRIDE,
  OPERATOR,
  LATE
}
