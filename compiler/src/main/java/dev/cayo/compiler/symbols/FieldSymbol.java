package dev.cayo.compiler.symbols;

import dev.cayo.bytecode.Flag;
import java.util.Set;

/**
 * A field. For a {@code late} field {@code type} is the declared type; in the file it is nullable.
 */
public final class FieldSymbol implements Declared {
  private final ClassSymbol owner;
  private final String name;
  private final Set<Flag> flags;
  private Ty type;

  public FieldSymbol(ClassSymbol owner, String name, Ty type, Set<Flag> flags) {
    this.owner = owner;
    this.name = name;
    this.type = type;
    this.flags = flags;
  }

  public ClassSymbol owner() {
    return owner;
  }

  @Override
  public String name() {
    return name;
  }

  public Ty type() {
    return type;
  }

  public void setType(Ty found) {
    type = found;
  }

  public Set<Flag> flags() {
    return flags;
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }
}
