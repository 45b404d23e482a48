package dev.cayo.bytecode;

/**
 * Properties of types, fields, methods, functions and globals; which apply where is said in
 * docs/object-file.md.
 */
public enum Flag {
  /** Visible in its own file only. */
  PRIVATE,
  /** A class that may be extended, a method that may be overridden. */
  OPEN,
  /** A class that cannot be built, a method without a body. */
  ABSTRACT,
  /** Overrides or implements a method of a supertype. */
  OVERRIDE,
  /** A field or global that may be assigned after construction. */
  MUTABLE,
  /** A {@code var} with {@code private set}. */
  PRIVATE_SET,
  /**
   * Assigned after construction; reading it unset raises StateError. Its type is nullable in the
   * ISA.
   */
  LATE,
  /** A field that is a parameter of the primary constructor; for records and cases: a component. */
  COMPONENT,
  /** A method called without parentheses. */
  PROPERTY,
  /** Declared as {@code operator fun}. */
  OPERATOR,
  /** A function whose first parameter is the receiver of an extension. */
  EXTENSION,
  /** A function without code, done by the runtime; in library modules only. */
  NATIVE,
  /** A function that initialises the fields of one class level of an uninitialised object. */
  INITIALISER,
  /** Made by the compiler: not to be found by name from source. */
  SYNTHETIC,
  /** A function without code, named {@code group.name}, which the host binds. */
  HOST
}
