package dev.cayo.bytecode;

import org.jspecify.annotations.Nullable;

/**
 * The name of a declaration: its module, such as {@code std.json}, and its name there, such as
 * {@code Json.parse}.
 */
public record Symbol(String module, String name) implements Comparable<Symbol> {

  @Override
  public int compareTo(Symbol other) {
    int byModule = module.compareTo(other.module);
    return byModule != 0 ? byModule : name.compareTo(other.name);
  }

  // Written out: what javac generates for records is linked at run time, which costs start-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Symbol that && name.equals(that.name) && module.equals(that.module));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + module.hashCode();
  }
}
