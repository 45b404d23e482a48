package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.ast.Import;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.tree.ModuleTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks source files together: declares what they hold, phase by phase, then checks all bodies.
 */
public final class Checker {
  private final Map<String, ModuleSymbol> sources = new LinkedHashMap<>();
  private final Function<String, @Nullable ModuleSymbol> library;
  private final Diagnostics diagnostics;
  private final Budget budget;

  /** A file and the name of its module. */
  public record Source(String module, CompilationUnit unit) {}

  /**
   * A checked input of a session.
   *
   * @param trees the modules, that of the input last
   * @param scope what is visible after the input
   * @param value the value of its last expression; null where it has none
   */
  public record Input(List<ModuleTree> trees, ModuleScope scope, @Nullable InputValue value) {}

  private Checker(
      Function<String, @Nullable ModuleSymbol> library, Diagnostics diagnostics, Budget budget) {
    this.library = library;
    this.diagnostics = diagnostics;
    this.budget = budget;
  }

  /**
   * Checks files that import each other.
   *
   * @param files imported modules before those that import them, where there is no cycle
   * @param library finds modules that are compiled already, by name
   */
  public static List<ModuleTree> check(
      List<Source> files,
      Function<String, @Nullable ModuleSymbol> library,
      Diagnostics diagnostics,
      Budget budget) {
    Checker checker = new Checker(library, diagnostics, budget);
    ModuleSymbol prelude = checker.declareModules(files);
    List<ModuleUnit> units = files.stream().map(f -> checker.unit(f, prelude, null)).toList();
    return checker.declareAndCheck(units, prelude);
  }

  /**
   * Checks an input of a session.
   *
   * @param files the modules that it imports from source, and the input last
   * @param library finds modules that are compiled already, those of earlier inputs included
   * @param earlier what is visible after the input before; null for the first
   * @param keepsValue whether the value of the last expression is kept
   */
  public static Input checkInput(
      List<Source> files,
      Function<String, @Nullable ModuleSymbol> library,
      Diagnostics diagnostics,
      Budget budget,
      @Nullable ModuleScope earlier,
      boolean keepsValue) {
    Checker checker = new Checker(library, diagnostics, budget);
    ModuleSymbol prelude = checker.declareModules(files);
    int last = files.size() - 1;
    List<ModuleUnit> units = new ArrayList<>();
    for (Source file : files.subList(0, last)) {
      units.add(checker.unit(file, prelude, null));
    }
    ModuleUnit input = checker.unit(files.get(last), prelude, earlier);
    input.setInput(keepsValue);
    units.add(input);
    List<ModuleTree> trees = checker.declareAndCheck(units, prelude);
    return new Input(trees, input.scope(), input.value());
  }

  /** Enters the modules of the files; gives the prelude. */
  private ModuleSymbol declareModules(List<Source> files) {
    for (Source file : files) {
      sources.put(file.module(), new ModuleSymbol(file.module()));
    }
    ModuleSymbol prelude = find("std.prelude");
    if (prelude == null) {
      throw new IllegalStateException("the library lacks std.prelude");
    }
    return prelude;
  }

  private ModuleUnit unit(Source file, ModuleSymbol prelude, @Nullable ModuleScope earlier) {
    ModuleSymbol symbol = java.util.Objects.requireNonNull(sources.get(file.module()));
    return new ModuleUnit(new ModuleScope(file.unit(), symbol, prelude, earlier));
  }

  private List<ModuleTree> declareAndCheck(List<ModuleUnit> units, ModuleSymbol preludeModule) {
    units.forEach(u -> new NameDeclarer(diagnostics, budget, u).run());
    addIntrinsicTypes(preludeModule);
    Session session = new Session(diagnostics, budget, new Prelude(preludeModule), this::find);
    units.forEach(u -> new ImportBinder(session, u.scope(), this::find).types());
    units.forEach(this::addDependencies);
    headers(session, units);
    for (ModuleUnit unit : units) {
      unit.classes().forEach(c -> new MemberDeclarer(session, c).run());
    }
    units.forEach(u -> new TopLevelDeclarer(session, u).run());
    units.forEach(u -> new ImportBinder(session, u.scope(), this::find).values());
    units.forEach(u -> new HeaderDeclarer(session, u).checkSupertypes());
    List<ModuleTree> trees =
        units.stream().map(u -> new ModuleChecker(session, u).check()).toList();
    if (!diagnostics.hasErrors()) {
      reportUnused(session, units);
    }
    return trees;
  }

  private static void reportUnused(Session session, List<ModuleUnit> units) {
    UnusedNames unused = session.unused();
    units.forEach(u -> u.scope().used().forEach(unused::use));
    units.stream().filter(ModuleUnit::isInput).forEach(u -> useAll(u.scope().module(), unused));
    unused.report(session.diagnostics());
    for (ModuleUnit unit : units) {
      if (!unit.isInput()) {
        unused.imports(unit.scope(), session.diagnostics());
      }
    }
  }

  /** What an input declares is for those after it, even what is private. */
  private static void useAll(ModuleSymbol module, UnusedNames unused) {
    module.classes().values().forEach(unused::use);
    module.functions().values().forEach(unused::use);
    module.extensions().forEach(unused::use);
    module.globals().values().forEach(unused::use);
    module.aliases().values().forEach(unused::use);
  }

  private static void headers(Session session, List<ModuleUnit> units) {
    List<HeaderDeclarer> declarers =
        units.stream().map(u -> new HeaderDeclarer(session, u)).toList();
    declarers.forEach(HeaderDeclarer::aliases);
    declarers.forEach(HeaderDeclarer::resolveAliases);
    declarers.forEach(HeaderDeclarer::classes);
    declarers.forEach(HeaderDeclarer::cutCycles);
    declarers.forEach(HeaderDeclarer::cutTowers);
  }

  private @Nullable ModuleSymbol find(String name) {
    ModuleSymbol own = sources.get(name);
    return own != null ? own : library.apply(name);
  }

  private void addDependencies(ModuleUnit unit) {
    if (!unit.scope().module().name().equals("std.prelude")) {
      unit.dependencies().add("std.prelude");
    }
    for (Import node : unit.scope().unit().imports()) {
      String name = node.module();
      if (find(name) != null && !closesCycle(unit, name) && !unit.dependencies().contains(name)) {
        unit.dependencies().add(name);
      }
    }
  }

  /** Whether a module comes later in order: it imports this one, and at most one initialises. */
  private boolean closesCycle(ModuleUnit unit, String imported) {
    List<String> order = List.copyOf(sources.keySet());
    return order.indexOf(imported) >= order.indexOf(unit.scope().module().name());
  }

  /** Types of the prelude that have no declaration there. */
  public static void addIntrinsicTypes(ModuleSymbol prelude) {
    for (Builtin builtin : List.of(Builtin.UNIT, Builtin.NEVER)) {
      prelude
          .classes()
          .computeIfAbsent(
              builtin.typeName(),
              n ->
                  new dev.cayo.compiler.symbols.ClassSymbol(
                      prelude, n, dev.cayo.bytecode.TypeKind.BUILTIN, builtin));
    }
  }
}
