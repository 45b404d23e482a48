package dev.cayo.bytecode;

import java.util.List;

/** How a value is represented at run time: each primitive on its own, all references alike. */
public enum Shape {
  INT,
  FLOAT,
  BOOL,
  CHAR,
  BYTE,
  REFERENCE;

  /**
   * The shape of a type where the type variables have the shapes given.
   *
   * @param variables shapes of the type variables, by index
   */
  public static Shape of(Type type, List<Shape> variables) {
    if (type instanceof Primitive primitive) {
      return values()[primitive.ordinal()];
    }
    return type instanceof TypeVariable variable ? variables.get(variable.index()) : REFERENCE;
  }
}
