package dev.cayo.bytecode;

import org.jspecify.annotations.Nullable;

/** {@code inner} or null: always a reference. {@code inner} is never itself nullable. */
public record NullableType(Type inner) implements Type {

  // Written out: what javac generates for records is linked at run time, which costs start-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof NullableType that && inner.equals(that.inner));
  }

  @Override
  public int hashCode() {
    return 31 * inner.hashCode() + 2;
  }
}
