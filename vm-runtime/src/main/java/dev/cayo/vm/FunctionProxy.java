package dev.cayo.vm;

import dev.cayo.vm.host.GuestFunction;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands behind an interface whose methods call functions of an isolate. */
final class FunctionProxy implements InvocationHandler {
  private static final Object[] NONE = {};

  private final Isolate isolate;
  private final String name;
  private final Map<Method, GuestFunction> functions = new HashMap<>();

  private FunctionProxy(Isolate isolate, String name) {
    this.isolate = isolate;
    this.name = name;
  }

  static <T> T one(Isolate isolate, LinkedProgram program, String function, Class<T> type) {
    List<Method> methods = abstractMethods(type);
    if (methods.size() != 1) {
      throw new BindingException(
          type.getName() + " has " + methods.size() + " abstract methods, not one");
    }
    FunctionProxy proxy = new FunctionProxy(isolate, function);
    proxy.functions.put(methods.get(0), program.function(function, methods.get(0)));
    return proxy.as(type);
  }

  static <T> T all(Isolate isolate, LinkedProgram program, Class<T> type) {
    FunctionProxy proxy = new FunctionProxy(isolate, type.getSimpleName());
    for (Method method : abstractMethods(type)) {
      proxy.functions.put(method, program.function(method.getName(), method));
    }
    return proxy.as(type);
  }

  private static List<Method> abstractMethods(Class<?> type) {
    if (!type.isInterface()) {
      throw new BindingException(type.getName() + " is no interface");
    }
    List<Method> found = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
        found.add(method);
      }
    }
    return found;
  }

  private static boolean isOfObject(Method method) {
    try {
      Object.class.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private <T> T as(Class<T> type) {
    try {
      return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    } catch (IllegalArgumentException e) {
      throw new BindingException(type.getName() + " cannot be implemented: " + e.getMessage());
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given)
      throws Throwable {
    Object[] arguments = given == null ? NONE : given;
    GuestFunction function = functions.get(method);
    if (function != null) {
      return isolate.call(function, arguments);
    }
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "Cayo function " + name;
      default -> withBody(method).bindTo(proxy).invokeWithArguments(arguments);
    };
  }

  /** A default method; its interface need not be public. */
  private static MethodHandle withBody(Method method) throws IllegalAccessException {
    Class<?> type = method.getDeclaringClass();
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
        .unreflectSpecial(method, type);
  }
}
