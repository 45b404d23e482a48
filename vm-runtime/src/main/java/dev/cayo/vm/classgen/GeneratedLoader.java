package dev.cayo.vm.classgen;

import dev.cayo.vm.LinkException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the generated classes of one scope: they unload with it. */
final class GeneratedLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** They stay as long as the engine does. */
  private static final int MOST_SHARED = 4000;

  private int sharedCount;
  private final Map<String, Class<?>> defined = new ConcurrentHashMap<>();

  GeneratedLoader(ClassLoader parent) {
    super("cayo-guest", parent);
  }

  /** The class of a name that says all about it; made when it is first asked for. */
  Class<?> shared(String simpleName, UnaryFunction generator) {
    String internal = ClassGenerator.PACKAGE + simpleName;
    String name = internal.replace('/', '.');
    synchronized (this) {
      Class<?> known = defined.get(name);
      if (known != null) {
        return known;
      }
      if (++sharedCount > MOST_SHARED) {
        throw new LinkException("too many different calls");
      }
      return define(internal, generator.generate(internal));
    }
  }

  /** Whether a shared class of that name is there, or may be made. */
  synchronized boolean hasRoom(String simpleName) {
    return sharedCount < MOST_SHARED
        || defined.containsKey((ClassGenerator.PACKAGE + simpleName).replace('/', '.'));
  }

  /** Gives the code of a class of that internal name. */
  interface UnaryFunction {
    byte[] generate(String name);
  }

  Class<?> define(String internalName, byte[] code) {
    String name = internalName.replace('/', '.');
    Class<?> made = defineClass(name, code, 0, code.length);
    defined.put(name, made);
    return made;
  }
}
