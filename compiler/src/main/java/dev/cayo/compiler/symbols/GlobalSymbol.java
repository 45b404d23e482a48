package dev.cayo.compiler.symbols;

import dev.cayo.bytecode.Flag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A variable at the top level of a module. */
public final class GlobalSymbol implements Declared {
  private final ModuleSymbol module;
  private final String name;
  private final Set<Flag> flags;
  private Ty type;
  private @Nullable Object constant;

  public GlobalSymbol(ModuleSymbol module, String name, Ty type, Set<Flag> flags) {
    this.module = module;
    this.name = name;
    this.type = type;
    this.flags = flags;
  }

  public ModuleSymbol module() {
    return module;
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

  /** What it always is, as in a constant of the tree; null where its initialiser has to run. */
  public @Nullable Object constant() {
    return constant;
  }

  public void setConstant(Object value) {
    constant = value;
  }

  public Set<Flag> flags() {
    return flags;
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }
}
