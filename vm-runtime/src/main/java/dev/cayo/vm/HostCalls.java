package dev.cayo.vm;

import dev.cayo.vm.host.HostGroup;
import dev.cayo.vm.host.HostMethod;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.interpret.HostFunctions;
import dev.cayo.vm.interpret.UncaughtError;
import dev.cayo.vm.link.FunctionInstance;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls what an isolate has bound. Nothing that the host throws reaches the guest but what {@link
 * HostException} says; an end of the isolate itself, from a call back into it, goes on.
 */
final class HostCalls implements HostFunctions {
  private static final String ERROR = "HostError";

  private final Isolate isolate;
  private final Map<String, Bound> groups = new HashMap<>();

  /** An object of the host, of which the methods of an interface are all that the guest sees. */
  record Service(Class<?> type, Object object) {}

  private record Bound(HostGroup group, Object service) {}

  HostCalls(Isolate isolate, LinkedProgram program, Map<String, Service> services) {
    this.isolate = isolate;
    services.forEach(
        (group, service) ->
            groups.put(
                group, new Bound(program.hostGroup(group, service.type()), service.object())));
  }

  @Override
  public @Nullable Object call(
      ExecutionContext context, FunctionInstance function, @Nullable Object[] arguments) {
    Bound bound = groups.get(HostFunction.groupOf(function.function().definition().name()));
    if (bound == null) {
      throw HostFunctions.notBound(function);
    }
    HostMethod method = bound.group().method(function);
    try {
      Object result = method.call(context, bound.service(), arguments);
      isolate.checkEnd();
      return result;
    } catch (ConversionException e) {
      isolate.checkEnd();
      throw GuestException.of(ERROR, String.valueOf(e.getMessage()), e);
    } catch (InvocationTargetException e) {
      isolate.checkEnd();
      throw raised(method, e.getCause() == null ? e : e.getCause());
    }
  }

  private RuntimeException raised(HostMethod method, Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error; // No memory, no stack, a broken class path: nothing that a guest may handle.
    }
    if (thrown instanceof UncaughtErrorException uncaught) {
      UncaughtError own = uncaught.from(isolate);
      if (own != null) {
        return own;
      }
    }
    if (thrown instanceof HostException chosen) {
      return GuestException.of(ERROR, String.valueOf(chosen.getMessage()), chosen);
    }
    return GuestException.of(ERROR, method.name() + " failed", thrown);
  }
}
