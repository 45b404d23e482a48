package dev.cayo.bytecode;

/** What a {@link TypeDefinition} defines. */
public enum TypeKind {
  CLASS,
  RECORD,
  ENUM,
  /** A case of an enum: a final subclass of it. */
  CASE,
  INTERFACE,
  /** Members and interfaces of a type that the VM itself defines; in {@code std.prelude} only. */
  BUILTIN
}
