package dev.cayo.vm.translate;

import dev.cayo.bytecode.Shape;

/**
 * A comparison that has not been made yet.
 *
 * @param negated whether the answer is to be turned: not the same as another order, for the sake of
 *     NaN
 */
record Comparison(Relation relation, Value left, Value right, boolean negated) {
  enum Relation {
    LESS,
    LESS_EQUAL,
    EQUAL,
    IS_NULL
  }

  Comparison not() {
    return new Comparison(relation, left, right, !negated);
  }

  boolean isFloat() {
    return left.shape() == Shape.FLOAT;
  }
}
