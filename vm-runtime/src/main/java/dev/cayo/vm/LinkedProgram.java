package dev.cayo.vm;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.Symbol;
import dev.cayo.vm.host.GuestFunction;
import dev.cayo.vm.host.HostGroup;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.LoadedFunction;
import dev.cayo.vm.link.Scope;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A program, linked: for isolates that are metered, or for those that are not. Immutable but for
 * what is found once.
 */
final class LinkedProgram {
  private final Scope scope;
  private final ObjectFile file;
  private final List<FunctionInstance> initialisers;

  /** By group and interface. */
  private final Map<List<Object>, HostGroup> hostGroups = new ConcurrentHashMap<>();

  /** By name and method. */
  private final Map<List<Object>, GuestFunction> functions = new ConcurrentHashMap<>();

  /**
   * Finds the order of the initialisers.
   *
   * @throws LinkException where there is none
   */
  LinkedProgram(Scope scope, ObjectFile file) {
    this.scope = scope;
    this.file = file;
    this.initialisers = initialisers(file, scope);
  }

  Scope scope() {
    return scope;
  }

  Scope library() {
    return scope.library();
  }

  /** The functions that it asks of its host. */
  List<LoadedFunction> declaredOfHost() {
    List<LoadedFunction> found = new ArrayList<>();
    for (Module module : file.modules()) {
      for (Function function : module.functions()) {
        if (function.flags().contains(Flag.HOST)) {
          found.add(scope.function(new Symbol(module.name(), function.name())));
        }
      }
    }
    return found;
  }

  HostGroup hostGroup(String group, Class<?> type) {
    return hostGroups.computeIfAbsent(
        List.of(group, type),
        key ->
            HostGroup.of(
                type,
                declaredOfHost().stream()
                    .filter(f -> HostFunction.groupOf(f.definition().name()).equals(group))
                    .toList()));
  }

  GuestFunction function(String name, Method method) {
    return functions.computeIfAbsent(
        List.of(name, method),
        key -> GuestFunction.of(scope.module(file.main().name()), name, method));
  }

  /** The initialisers, each after those it depends on. */
  List<FunctionInstance> initialisers() {
    return initialisers;
  }

  private static List<FunctionInstance> initialisers(ObjectFile file, Scope scope) {
    InitialisationOrder order = new InitialisationOrder(scope);
    for (Module module : file.modules()) {
      order.add(module.name());
    }
    List<FunctionInstance> found = new ArrayList<>();
    for (String name : order.modules()) {
      FunctionInstance initialiser = scope.module(name).findStart(Names.INITIALISER);
      if (initialiser != null) {
        found.add(initialiser);
      }
    }
    return List.copyOf(found);
  }

  /** A function of the main module that takes nothing; null where there is none. */
  @Nullable FunctionInstance start(String function) {
    return scope.module(file.main().name()).findStart(function);
  }
}
