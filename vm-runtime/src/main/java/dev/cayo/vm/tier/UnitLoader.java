package dev.cayo.vm.tier;

import org.jspecify.annotations.Nullable;

/** The class loader of one unit of compiled code, which is unloaded with it. */
public final class UnitLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Unit unit;

  public UnitLoader(Unit unit) {
    super("cayo-unit", unit.scope().hostClasses().loader());
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }

  public Class<?> define(String name, byte[] code) {
    return defineClass(name, code, 0, code.length);
  }

  /** The unit of the class that the caller was loaded as; what its initialiser asks for. */
  public static @Nullable Object[] constantsOf(Class<?> compiled) {
    return ((UnitLoader) compiled.getClassLoader()).unit.constants();
  }

  /** As {@link #constantsOf}. */
  public static Unit unitOf(Class<?> compiled) {
    return ((UnitLoader) compiled.getClassLoader()).unit;
  }
}
