package dev.cayo.vm.classgen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the generated classes of one scope: they unload with it. */
final class GeneratedLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, Class<?>> defined = new ConcurrentHashMap<>();

  GeneratedLoader(ClassLoader parent) {
    super("cayo-guest", parent);
  }

  Class<?> define(String internalName, byte[] code) {
    String name = internalName.replace('/', '.');
    Class<?> made = defineClass(name, code, 0, code.length);
    defined.put(name, made);
    return made;
  }
}
