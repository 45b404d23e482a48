package dev.cayo.bytecode;

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
}
