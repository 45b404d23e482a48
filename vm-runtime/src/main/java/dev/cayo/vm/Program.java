package dev.cayo.vm;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verified and linked object file, ready to run in any number of isolates at once. Immutable. */
public final class Program {
  private final Scope library;
  private final Scope scope;
  private final ObjectFile file;
  private volatile @Nullable List<FunctionInstance> initialisers;

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

  /** The initialisers, each after those it depends on. */
  List<FunctionInstance> initialisers() {
    List<FunctionInstance> known = initialisers;
    if (known == null) {
      InitialisationOrder order = new InitialisationOrder(scope);
      for (Module module : file.modules()) {
        order.add(module.name());
      }
      known = new ArrayList<>();
      for (String name : order.modules()) {
        FunctionInstance initialiser = scope.module(name).findStart(Names.INITIALISER);
        if (initialiser != null) {
          known.add(initialiser);
        }
      }
      initialisers = known;
    }
    return known;
  }

  /** A function of the main module that takes nothing; null where there is none. */
  @Nullable FunctionInstance start(String function) {
    return scope.module(file.main().name()).findStart(function);
  }
}
