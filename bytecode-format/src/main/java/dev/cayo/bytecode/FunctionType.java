package dev.cayo.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a closure: contravariant in its parameters, covariant in its result, where the shapes
 * agree.
 */
public record FunctionType(List<Type> parameters, Type result) implements Type {

  // Written out: what javac generates for records is linked at run time, which costs start-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FunctionType that
            && parameters.equals(that.parameters)
            && result.equals(that.result));
  }

  @Override
  public int hashCode() {
    return 31 * parameters.hashCode() + result.hashCode();
  }
}
