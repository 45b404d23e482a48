package dev.cayo.vm.object;

/** The one value of Unit. */
public final class UnitValue {
  public static final UnitValue UNIT = new UnitValue();

  private UnitValue() {}

  @Override
  public String toString() {
    return "Unit";
  }
}
