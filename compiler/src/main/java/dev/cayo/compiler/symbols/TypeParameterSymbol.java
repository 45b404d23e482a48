package dev.cayo.compiler.symbols;

import java.util.List;

/** A type parameter of a class, function, extension or alias. Identity counts. */
public final class TypeParameterSymbol implements Declared {
  private final String name;
  private List<Ty> bounds = List.of();

  public TypeParameterSymbol(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  /** Upper bounds; empty for an unbounded parameter, which may be given a nullable type. */
  public List<Ty> bounds() {
    return bounds;
  }

  public void setBounds(List<Ty> bounds) {
    this.bounds = List.copyOf(bounds);
  }

  @Override
  public String toString() {
    return name;
  }
}
