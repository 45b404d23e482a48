package dev.cayo.vm;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Scope;
import java.util.ArrayList;
import java.util.List;

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
    InitialisationOrder order = new InitialisationOrder(scope);
    for (Module module : file.modules()) {
      order.add(module.name());
    }
    List<FunctionInstance> functions = new ArrayList<>();
    for (String name : order.modules()) {
      add(name, Names.INITIALISER, functions);
    }
    add(file.main().name(), last, functions);
    return functions;
  }

  private void add(String module, String function, List<FunctionInstance> to) {
    FunctionInstance found = scope.module(module).findStart(function);
    if (found != null) {
      to.add(found);
    }
  }
}
