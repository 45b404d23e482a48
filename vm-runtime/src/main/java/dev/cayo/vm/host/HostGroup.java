package dev.cayo.vm.host;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Function;
import dev.cayo.vm.BindingException;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.LoadedFunction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The functions of one name that a program asks of the host, with the methods of an interface
 * behind them. What the interface has beyond that is not reachable.
 */
public final class HostGroup {
  private final Map<FunctionInstance, HostMethod> methods = new HashMap<>();

  private HostGroup() {}

  /**
   * Binds an interface.
   *
   * @param functions all of the group
   * @throws BindingException where the interface does not fit
   */
  public static HostGroup of(Class<?> type, List<LoadedFunction> functions) {
    if (!type.isInterface()) {
      throw new BindingException(type.getName() + " is no interface");
    }
    HostGroup group = new HostGroup();
    for (LoadedFunction function : functions) {
      String full = function.definition().name();
      Method method = method(type, full.substring(full.indexOf('.') + 1), full);
      group.methods.put(
          function.instance(List.of()),
          new HostMethod(
              full,
              RecordBinding.opened(method),
              Signature.of(function.definition(), method, function.module().scope())));
    }
    return group;
  }

  /** A function as the program declares it. */
  public static String declaration(Function function) {
    String name = function.name();
    String parameters =
        function.parameters().stream()
            .map(p -> p.name() + ": " + JavaType.name(p.type()))
            .collect(Collectors.joining(", ", "(", ")"));
    String result = function.result() == Basic.UNIT ? "" : ": " + JavaType.name(function.result());
    return "fun " + name.substring(name.indexOf('.') + 1) + parameters + result;
  }

  private static Method method(Class<?> type, String name, String full) {
    Method found = null;
    for (Method method : type.getMethods()) {
      boolean fits =
          method.getName().equals(name)
              && !method.isBridge()
              && !Modifier.isStatic(method.getModifiers());
      if (fits && found != null) {
        throw new BindingException(full + ": " + type.getName() + " overloads " + name);
      }
      found = fits ? method : found;
    }
    if (found == null) {
      throw new BindingException(full + ": " + type.getName() + " has no method " + name);
    }
    return found;
  }

  /** The method behind a function of the group. */
  public HostMethod method(FunctionInstance function) {
    return Objects.requireNonNull(methods.get(function));
  }
}
