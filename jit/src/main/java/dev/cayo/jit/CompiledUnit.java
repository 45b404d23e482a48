package dev.cayo.jit;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.CompiledCode;
import dev.cayo.vm.tier.Unit;
import dev.cayo.vm.tier.UnitLoader;
import dev.cayo.vm.translate.Body;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The class that a function was compiled to, not yet defined.
 *
 * @param block where it begins
 * @param name of the class, internal
 * @param size bytes of its method
 * @param descriptor of its method
 */
record CompiledUnit(
    FunctionInstance function,
    int block,
    String name,
    byte[] code,
    int size,
    Unit unit,
    String descriptor) {

  /** Defines the class, and has one call of the function go there. */
  void installAt(MutableCallSite site) throws ReflectiveOperationException {
    site.setTarget(method(define()));
  }

  /** Where the host refuses the class, it does so here. */
  private Class<?> define() throws ClassNotFoundException {
    UnitLoader loader = new UnitLoader(unit);
    String className = name.replace('/', '.');
    loader.define(className, code);
    return Class.forName(className, true, loader);
  }

  private MethodHandle method(Class<?> made) throws ReflectiveOperationException {
    MethodType type = MethodType.fromMethodDescriptorString(descriptor, made.getClassLoader());
    return MethodHandles.publicLookup().findStatic(made, UnitCompiler.METHOD, type);
  }

  /** Defines the class, and has all that calls the function go there. */
  void install() throws ReflectiveOperationException {
    Class<?> made = define();
    CompiledCode compiled = (CompiledCode) made.getDeclaredConstructor().newInstance();
    Body body = unit.body();
    if (block == 0) {
      function.site().setTarget(method(made));
      body.compiled.install(body.entry, compiled);
    } else {
      body.compiled.install(body.isaPoints.position(block, 0), compiled);
    }
  }
}
