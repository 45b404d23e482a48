package dev.cayo.vm.tier;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one unit of compiled code, which is unloaded with it. The class that gives
 * frames up is defined only when it is needed: until then HotSpot compiles nothing for it.
 */
public final class UnitLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Unit unit;
  private final String spillName;
  private final AtomicReference<byte @Nullable []> spills;

  public UnitLoader(ClassLoader parent, Unit unit, String spillName, byte[] spills) {
    super("cayo-unit", parent);
    this.unit = unit;
    this.spillName = spillName;
    this.spills = new AtomicReference<>(spills);
  }

  public Unit unit() {
    return unit;
  }

  public Class<?> define(String name, byte[] code) {
    return defineClass(name, code, 0, code.length);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.equals(spillName)) {
      throw new ClassNotFoundException(name);
    }
    byte[] code = spills.getAndSet(null);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
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
