package dev.cayo.compiler.symbols;

import dev.cayo.bytecode.Flag;
import java.util.List;
import java.util.Set;

/** A type alias. */
public final class AliasSymbol implements Declared {
  private final ModuleSymbol module;
  private final String name;
  private final Set<Flag> flags;
  private final List<TypeParameterSymbol> typeParameters;
  private Ty type = Ty.Error.ERROR;

  public AliasSymbol(
      ModuleSymbol module, String name, Set<Flag> flags, List<TypeParameterSymbol> typeParameters) {
    this.module = module;
    this.name = name;
    this.flags = flags;
    this.typeParameters = List.copyOf(typeParameters);
  }

  public ModuleSymbol module() {
    return module;
  }

  @Override
  public String name() {
    return name;
  }

  public Set<Flag> flags() {
    return flags;
  }

  public List<TypeParameterSymbol> typeParameters() {
    return typeParameters;
  }

  public Ty type() {
    return type;
  }

  public void setType(Ty found) {
    type = found;
  }
}
