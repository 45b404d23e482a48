package dev.cayo.bytecode;

import org.jspecify.annotations.Nullable;

/** A fixed-size array; invariant. */
public record ArrayType(Type element) implements Type {

  // Written out: what javac generates for records is linked at run time, which costs start-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ArrayType that && element.equals(that.element));
  }

  @Override
  public int hashCode() {
    return 31 * element.hashCode() + 1;
  }
}
