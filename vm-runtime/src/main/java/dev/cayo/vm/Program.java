package dev.cayo.vm;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.HierarchyCheck;
import dev.cayo.vm.link.ImportCheck;
import dev.cayo.vm.link.LoadedFunction;
import dev.cayo.vm.link.LoadedModule;
import dev.cayo.vm.link.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A verified and linked object file, ready to run in any number of isolates at once. Immutable. */
public final class Program {
  private final Scope library;
  private final Scope scope;
  private final ObjectFile file;

  Program(Scope library, Scope scope, ObjectFile file) {
    this.library = library;
    this.scope = scope;
    this.file = file;
  }

  void checkImports() {
    for (Module module : file.modules()) {
      ImportCheck.check(scope.module(module.name()));
      HierarchyCheck.check(scope.module(module.name()));
    }
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
   * What runs: the initialisers, each after those it depends on, then the entry or a test.
   *
   * @param last a function of the main module
   */
  List<FunctionInstance> starts(String last) {
    Set<String> order = new LinkedHashSet<>();
    for (Module module : file.modules()) {
      addInOrder(module.name(), order, new LinkedHashSet<>());
    }
    List<FunctionInstance> functions = new ArrayList<>();
    for (String name : order) {
      add(scope.module(name), Names.INITIALISER, functions);
    }
    add(scope.module(file.main().name()), last, functions);
    return functions;
  }

  private static void add(LoadedModule module, String function, List<FunctionInstance> to) {
    LoadedFunction found = module.findFunction(function);
    if (found != null) {
      if (!found.definition().parameters().isEmpty()
          || !found.definition().typeParameters().isEmpty()) {
        throw LinkException.of(found.symbol(), "takes arguments");
      }
      to.add(found.instance(List.of()));
    }
  }

  /**
   * Depth first, with the way kept on a list: files from elsewhere may nest as deep as they like.
   */
  private void addInOrder(String start, Set<String> done, Set<String> path) {
    List<String> stack = new ArrayList<>(List.of(start));
    while (!stack.isEmpty()) {
      String name = stack.get(stack.size() - 1);
      if (done.contains(name)) {
        stack.remove(stack.size() - 1);
        continue;
      }
      boolean firstVisit = path.add(name);
      int before = stack.size();
      if (firstVisit) {
        List<String> dependencies = scope.module(name).module().dependencies();
        for (int i = dependencies.size() - 1; i >= 0; i--) {
          String dependency = dependencies.get(i);
          if (path.contains(dependency) && !done.contains(dependency)) {
            throw new LinkException(
                name + " and " + dependency + " are initialised before each other");
          }
          stack.add(dependency);
        }
      }
      if (stack.size() == before) {
        done.add(name);
        stack.remove(stack.size() - 1);
      }
    }
  }
}
