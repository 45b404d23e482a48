package dev.cayo.compiler.symbols;

/** A local variable, parameter or temporary of a function body. Identity counts. */
public final class LocalSymbol implements Declared {
  private final String name;
  private final Ty type;
  private final boolean mutable;
  private boolean assigned;
  private boolean captured;
  private boolean declaration;

  /**
   * @param mutable declared as {@code var}
   */
  public LocalSymbol(String name, Ty type, boolean mutable) {
    this.name = name;
    this.type = type;
    this.mutable = mutable;
  }

  @Override
  public String name() {
    return name;
  }

  public Ty type() {
    return type;
  }

  public boolean mutable() {
    return mutable;
  }

  /** Whether it is assigned after its declaration. */
  public boolean assigned() {
    return assigned;
  }

  public void markAssigned() {
    assigned = true;
  }

  /** Whether a lambda or local function uses it from outside its own function. */
  public boolean captured() {
    return captured;
  }

  /** Notes that a {@code let} or {@code var} declares it: no parameter, pattern or loop does. */
  public void markDeclaration() {
    declaration = true;
  }

  public boolean isDeclaration() {
    return declaration;
  }

  public void markCaptured() {
    captured = true;
  }

  /** Whether it lives in a cell: captured, and able to change after the capture. */
  public boolean inCell() {
    return captured && mutable;
  }

  @Override
  public String toString() {
    return name;
  }
}
