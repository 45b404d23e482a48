package dev.cayo.bytecode;

/** The types whose values are not references. */
public enum Primitive implements Type {
  INT,
  FLOAT,
  BOOL,
  CHAR,
  BYTE
}
