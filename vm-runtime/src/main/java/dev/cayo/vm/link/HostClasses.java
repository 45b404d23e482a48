package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.object.GuestObject;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** Generates what runs on the host as a class of its own. */
public interface HostClasses {
  /** An internal name for a host class, which no other has. */
  String newName();

  /**
   * An object of the host class of a guest class, which is generated here; its superclass's is
   * there.
   */
  GuestObject define(RuntimeClass type);

  /** The host interface of a guest interface. */
  Class<?> defineInterface(RuntimeClass type);

  NativeAdapter bind(FunctionInstance function);

  /** Whether a native is {@link dev.cayo.vm.Pure}. */
  boolean isPure(FunctionInstance function);

  /** What a call of a function from compiled code runs, until it is compiled itself. */
  MethodHandle callTarget(FunctionInstance function);

  /** The class above those that call closures with arguments of such shapes. */
  Class<?> invoker(List<Shape> arguments, Shape result);

  /** What generated classes of this scope are seen through. */
  ClassLoader loader();

  /** Calls closures of a function from compiled code. */
  Invoker closureInvoker(FunctionInstance function, int captured);
}
