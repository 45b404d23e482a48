package dev.cayo.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class, record, enum, enum case or interface with its type arguments; invariant. */
public record ClassType(Symbol symbol, List<Type> arguments) implements Type {

  // Written out: what javac generates for records is linked at run time, which costs start-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ClassType that
            && symbol.equals(that.symbol)
            && arguments.equals(that.arguments));
  }

  @Override
  public int hashCode() {
    return 31 * symbol.hashCode() + arguments.hashCode();
  }
}
