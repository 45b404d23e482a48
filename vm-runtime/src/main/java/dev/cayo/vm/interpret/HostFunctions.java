package dev.cayo.vm.interpret;

import dev.cayo.vm.GuestException;
import dev.cayo.vm.link.FunctionInstance;
import org.jspecify.annotations.Nullable;

/** What an isolate has bound to the functions that its program asks of the host. */
public interface HostFunctions {
  /** Calls one; arguments and result are the guest's, primitives boxed. */
  @Nullable Object call(
      ExecutionContext context, FunctionInstance function, @Nullable Object[] arguments);

  static GuestException notBound(FunctionInstance function) {
    return GuestException.of(
        "AuthorityError", "the program may not call " + function.function().definition().name());
  }
}
