package dev.cayo.vm;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.Symbol;
import dev.cayo.vm.host.HostGroup;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.LoadedFunction;
import dev.cayo.vm.reach.Needs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A verified and linked object file, ready to run in any number of isolates at once. Immutable. */
public final class Program {
  private final LinkedProgram metered;
  private final Supplier<LinkedProgram> link;
  private final ObjectFile file;
  private final NativeRegistry natives;

  /** Null until an isolate needs it that is not metered. */
  private @Nullable LinkedProgram unmetered;

  /**
   * A program that is linked for metered isolates.
   *
   * @param link links it for others
   */
  Program(
      LinkedProgram metered,
      Supplier<LinkedProgram> link,
      ObjectFile file,
      NativeRegistry natives) {
    this.metered = metered;
    this.link = link;
    this.file = file;
    this.natives = natives;
  }

  /** As isolates have it. */
  LinkedProgram linked(boolean isMetered) {
    return isMetered ? metered : unmetered();
  }

  private synchronized LinkedProgram unmetered() {
    LinkedProgram known = unmetered;
    if (known == null) {
      known = link.get();
      unmetered = known;
    }
    return known;
  }

  /** An isolate that is allowed nothing yet. */
  public Isolate.Builder isolate() {
    return new Isolate.Builder(this);
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
    for (FunctionInstance initialiser : metered.initialisers()) {
      starts.add(initialiser.function().symbol());
    }
    for (Function function : file.main().functions()) {
      if (!function.flags().contains(Flag.PRIVATE)) {
        starts.add(new Symbol(file.main().name(), function.name()));
      }
    }
    return Needs.of(starts, metered.scope(), natives);
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
    for (LoadedFunction function : metered.declaredOfHost()) {
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

  /** All functions of its modules that have code; for type parameters, those of references. */
  public List<FunctionInstance> compilable() {
    List<FunctionInstance> found = new ArrayList<>();
    for (Module module : file.modules()) {
      for (Function function : module.functions()) {
        if (function.code().isPresent()) {
          Symbol symbol = new Symbol(module.name(), function.name());
          found.add(metered.scope().function(symbol).instanceForMethod(List.of()));
        }
      }
    }
    return found;
  }
}
