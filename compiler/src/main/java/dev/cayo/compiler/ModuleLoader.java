package dev.cayo.compiler;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Import;
import dev.cayo.compiler.ast.ImportItem;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.check.Checker;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.parser.ParseResult;
import dev.cayo.compiler.parser.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parses a file and all that it imports, imported modules first. */
final class ModuleLoader {
  private final SourceProvider sources;
  private final Predicate<String> inLibrary;
  private final Diagnostics diagnostics;
  private final Budget budget;
  private final List<Checker.Source> loaded = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, CompilationUnit> open = new LinkedHashMap<>();

  ModuleLoader(
      SourceProvider sources, Predicate<String> inLibrary, Diagnostics diagnostics, Budget budget) {
    this.sources = sources;
    this.inLibrary = inLibrary;
    this.diagnostics = diagnostics;
    this.budget = budget;
  }

  List<Checker.Source> loaded() {
    return loaded;
  }

  void load(String module, SourceFile source) {
    if (!known.add(module)) {
      return;
    }
    ParseResult parsed = Parser.parse(source, budget);
    parsed.diagnostics().forEach(diagnostics::report);
    diagnostics.addDamage(parsed.damage());
    open.put(module, parsed.ast());
    parsed.ast().imports().forEach(this::follow);
    open.remove(module);
    loaded.add(new Checker.Source(module, parsed.ast()));
  }

  private void follow(Import node) {
    String name = node.module();
    if (name.isEmpty() || inLibrary.test(name)) {
      return;
    }
    if (open.containsKey(name)) {
      checkCycle(node, name);
      return;
    }
    if (known.contains(name)) {
      return;
    }
    SourceFile found = sources.find(name);
    if (found == null) {
      reportUnknown(node, name);
    } else {
      load(name, found);
    }
  }

  private void reportUnknown(Import node, String name) {
    Diagnostic unknown = Diagnostic.of(DiagnosticCode.UNKNOWN_MODULE, node.span(), name);
    String library = "std." + name;
    diagnostics.report(
        inLibrary.test(library) ? unknown.withHint("did you mean `" + library + "`?") : unknown);
    String alias = node.alias();
    String last = node.path().get(node.path().size() - 1);
    diagnostics.addUndeclared(node.span().source(), alias == null ? last : alias);
    for (ImportItem item : node.items()) {
      String other = item.alias();
      diagnostics.addUndeclared(node.span().source(), other == null ? item.name() : other);
    }
  }

  /** Modules may import each other, but only one of a cycle may have something to initialise. */
  private void checkCycle(Import node, String name) {
    List<String> all = new ArrayList<>(open.keySet());
    List<String> cycle = all.subList(all.indexOf(name), all.size());
    long initialising = cycle.stream().filter(m -> initialises(open.get(m))).count();
    if (initialising > 1) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.CYCLIC_INITIALISERS, node.span(), String.join(", ", cycle)));
    }
  }

  private static boolean initialises(@Nullable CompilationUnit unit) {
    return unit != null
        && unit.items().stream().anyMatch(i -> i instanceof Stmt || i instanceof Decl.Variable);
  }
}
