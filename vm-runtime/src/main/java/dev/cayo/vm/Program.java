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
import dev.cayo.vm.reach.Needs;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A verified and linked object file, ready to run in any number of isolates at once. Immutable. */
public final class Program {
  private final Scope library;
  private final Scope scope;
  private final ObjectFile file;
  private final NativeRegistry natives;
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
  Program(Scope library, Scope scope, ObjectFile file, NativeRegistry natives) {
    this.library = library;
    this.scope = scope;
    this.file = file;
    this.natives = natives;
    this.initialisers = initialisers(file, scope);
  }

  /** An isolate that is allowed nothing yet. */
  public Isolate.Builder isolate() {
    return new Isolate.Builder(this);
  }

  Scope library() {
    return library;
  }

  /** The names of the tests of the main module, in order; none where it was compiled without. */
  public List<String> tests() {
    List<String> tests = new ArrayList<>();
    for (Function function : file.main().functions()) {
      String test = Names.testOf(function.name());
      if (test != null) {
        tests.add(test);
      }
    }
    return List.copyOf(tests);
  }

  /**
   * The system calls that the code can get to: from its initialisers, its entry, its tests, and the
   * functions of the main module that a host can call. Found by following calls, so nothing that
   * the file says of itself matters; what is not here, the program never does.
   */
  public List<Need> needs() {
    List<Symbol> starts = new ArrayList<>();
    for (FunctionInstance initialiser : initialisers()) {
      starts.add(initialiser.function().symbol());
    }
    for (Function function : file.main().functions()) {
      if (!function.flags().contains(Flag.PRIVATE)) {
        starts.add(new Symbol(file.main().name(), function.name()));
      }
    }
    return Needs.of(starts, scope, natives);
  }

  /** The calls of {@link #needs}. */
  public Set<SystemCall> systemCalls() {
    Set<SystemCall> calls = EnumSet.noneOf(SystemCall.class);
    needs().forEach(need -> calls.add(need.call()));
    return calls;
  }

  /** What the program asks of its host; a call of what is not bound raises AuthorityError. */
  public List<HostFunction> hostFunctions() {
    List<HostFunction> found = new ArrayList<>();
    for (LoadedFunction function : declaredOfHost()) {
      String name = function.definition().name();
      String group = HostFunction.groupOf(name);
      found.add(
          new HostFunction(
              group,
              name.substring(group.length() + 1),
              HostGroup.declaration(function.definition())));
    }
    return List.copyOf(found);
  }

  private List<LoadedFunction> declaredOfHost() {
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

  /** All functions of its modules that have code; for type parameters, those of references. */
  public List<FunctionInstance> compilable() {
    List<FunctionInstance> found = new ArrayList<>();
    for (Module module : file.modules()) {
      for (Function function : module.functions()) {
        if (function.code().isPresent()) {
          Symbol symbol = new Symbol(module.name(), function.name());
          found.add(scope.function(symbol).instanceForMethod(List.of()));
        }
      }
    }
    return found;
  }

  /** A function of the main module that takes nothing; null where there is none. */
  @Nullable FunctionInstance start(String function) {
    return scope.module(file.main().name()).findStart(function);
  }
}
