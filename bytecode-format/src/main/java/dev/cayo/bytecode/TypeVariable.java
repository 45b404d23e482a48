package dev.cayo.bytecode;

import org.jspecify.annotations.Nullable;

/**
 * A type parameter of the surrounding declaration. A class numbers its own from 0; a function
 * numbers all that it is generic in: for a method those of its class first, then its own.
 */
public record TypeVariable(int index) implements Type {

  // Written out: what javac generates for records is linked at run time, which costs start-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof TypeVariable that && index == that.index);
  }

  @Override
  public int hashCode() {
    return 31 * index + 3;
  }
}
