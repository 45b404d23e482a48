package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.ast.Import;
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

  /** A file and the name of its module. */
  public record Source(String module, CompilationUnit unit) {}

  private Checker(Function<String, @Nullable ModuleSymbol> library, Diagnostics diagnostics) {
    this.library = library;
    this.diagnostics = diagnostics;
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
      Diagnostics diagnostics) {
    return new Checker(library, diagnostics).run(files);
  }

  private List<ModuleTree> run(List<Source> files) {
    for (Source file : files) {
      sources.put(file.module(), new ModuleSymbol(file.module()));
    }
    ModuleSymbol preludeModule = find("std.prelude");
    if (preludeModule == null) {
      throw new IllegalStateException("the library lacks std.prelude");
    }
    List<ModuleUnit> units = new ArrayList<>();
    for (Source file : files) {
      ModuleSymbol symbol = java.util.Objects.requireNonNull(sources.get(file.module()));
      units.add(new ModuleUnit(new ModuleScope(file.unit(), symbol, preludeModule)));
    }
    return declareAndCheck(units, preludeModule);
  }

  private List<ModuleTree> declareAndCheck(List<ModuleUnit> units, ModuleSymbol preludeModule) {
    units.forEach(u -> new NameDeclarer(diagnostics, u).run());
    addIntrinsicTypes(preludeModule);
    Session session = new Session(diagnostics, new Prelude(preludeModule), this::find);
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
    unused.report(session.diagnostics());
    units.forEach(u -> unused.imports(u.scope(), session.diagnostics()));
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
