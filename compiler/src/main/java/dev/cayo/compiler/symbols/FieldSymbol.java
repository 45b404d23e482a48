package dev.cayo.compiler.symbols;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Names;
import java.util.Set;

/**
 * A field. For a {@code late} field {@code type} is the declared type; in the file it is nullable,
 * and where null may be a value of it, so that it would not tell set from unset, that of a cell.
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

  /** Whether the value is in a cell, which is not there before the field is set. */
  public boolean inCell() {
    return has(Flag.LATE)
        && (type instanceof Ty.Nullable || type instanceof Ty.Parameter || isCell(type));
  }

  /** Whether a type is that of a cell: such a value is in one more, to tell which is which. */
  public static boolean isCell(Ty type) {
    return type instanceof Ty.Class named
        && named.symbol().name().equals("Cell")
        && named.symbol().module().name().equals(Names.PRELUDE);
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }
}
