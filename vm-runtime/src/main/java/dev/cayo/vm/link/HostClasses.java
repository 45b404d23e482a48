package dev.cayo.vm.link;

import dev.cayo.vm.object.GuestObject;

/** Generates what runs on the host as a class of its own. */
public interface HostClasses {
  /**
   * An object of the host class of a guest class, which is generated here; its superclass's is
   * there.
   */
  GuestObject define(RuntimeClass type);

  NativeAdapter bind(FunctionInstance function);
}
