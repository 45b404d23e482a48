package dev.cayo.vm.host;

import dev.cayo.vm.interpret.ExecutionContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A method of the host that the guest may call. */
public final class HostMethod {
  private final String name;
  private final Method method;
  private final Signature signature;

  HostMethod(String name, Method method, Signature signature) {
    this.name = name;
    this.method = method;
    this.signature = signature;
  }

  /** As the program calls it, {@code group.name}. */
  public String name() {
    return name;
  }

  /**
   * Copies the arguments out, calls, and copies the result in.
   *
   * @throws InvocationTargetException what the method threw
   * @throws dev.cayo.vm.ConversionException where a value has no counterpart
   */
  public @Nullable Object call(
      ExecutionContext context, Object service, @Nullable Object[] arguments)
      throws InvocationTargetException {
    @Nullable Object[] copies = signature.argumentsToHost(new Copy(context), arguments);
    Object result;
    try {
      result = method.invoke(service, copies);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return signature.resultToGuest(new Copy(context), result);
  }
}
