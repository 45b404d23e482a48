package dev.cayo.vm.tier;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Objects;

/** Links the calls of generated classes when they are first made. */
public final class Linker {
  /** Of {@link #function}. */
  public static final String DESCRIPTOR =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
          + "Ljava/lang/invoke/CallSite;";

  private Linker() {}

  /** A call of a function that is among the constants of a unit. */
  public static CallSite constant(
      MethodHandles.Lookup caller, String name, MethodType type, int index) {
    Object function = UnitLoader.constantsOf(caller.lookupClass())[index];
    return ((FunctionInstance) Objects.requireNonNull(function)).site();
  }

  /** As {@link #constant}; the function is compiled for this call alone. */
  public static CallSite own(MethodHandles.Lookup caller, String name, MethodType type, int index) {
    Unit unit = UnitLoader.unitOf(caller.lookupClass());
    Specialisation wanted = (Specialisation) Objects.requireNonNull(unit.constants()[index]);
    FunctionInstance function = wanted.function();
    if (!unit.scope().takesCopy()) {
      return function.site();
    }
    MutableCallSite site = new MutableCallSite(function.site().dynamicInvoker());
    function.function().module().scope().tier().copy(wanted, site, unit.level() + 1);
    return site;
  }

  /** The call of the function in the static field of a class. */
  public static CallSite function(MethodHandles.Lookup caller, String name, MethodType type)
      throws ReflectiveOperationException {
    Object function = caller.lookupClass().getField("function").get(null);
    return ((FunctionInstance) Objects.requireNonNull(function)).site();
  }

  /** The call of what a guest class has for a method. */
  public static CallSite method(
      MethodHandles.Lookup caller, String name, MethodType type, String method)
      throws ReflectiveOperationException {
    // Reflection would look for the classes of all fields.
    RuntimeClass owner =
        (RuntimeClass)
            caller.findStaticVarHandle(caller.lookupClass(), "type", RuntimeClass.class).get();
    return owner.method(method).site();
  }

  /**
   * A call by name, of receivers without a generated class.
   *
   * @param index of the function, among the constants of a unit, whose code the call is in
   */
  public static CallSite byName(
      MethodHandles.Lookup caller, String name, MethodType type, int index, String method) {
    Object function = UnitLoader.constantsOf(caller.lookupClass())[index];
    Scope scope = ((FunctionInstance) Objects.requireNonNull(function)).function().module().scope();
    return new ByNameSite(type, method, scope);
  }
}
