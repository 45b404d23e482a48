package dev.cayo.samples.fuzz;

import java.util.List;

/**
 * A type that a generated program declares. A generic one has one type parameter, {@code T}, and
 * its first part is of that type.
 *
 * @param parts of a record, a class or the first case of an enum: what builds it
 */
record GeneratedDeclaration(Kind kind, String name, boolean generic, List<Part> parts) {
  /**
   * A named part.
   *
   * @param type of a generic declaration's first part it is the argument
   */
  record Part(String name, GeneratedType type) {}

  enum Kind {
    RECORD,
    /** Cases {@code A} with the parts, {@code B} with one Int named n, {@code C} with none. */
    ENUM,
    /**
     * Open, with fields of the parts and a method {@code m(k: Int): Int}; {@code NAMESub} extends
     * it and overrides that.
     */
    CLASS,
    /**
     * A method {@code f(x: Int): Int}; built as one of two classes, {@code NAMEa} and {@code
     * NAMEb}.
     */
    INTERFACE
  }

  GeneratedType typeOf(Part part, GeneratedType object) {
    return generic && part.equals(parts.get(0)) ? object.argument(0) : part.type();
  }
}
