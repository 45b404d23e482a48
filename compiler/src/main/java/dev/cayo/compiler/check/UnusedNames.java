package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Import;
import dev.cayo.compiler.ast.ImportItem;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.LocalSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that nobody but their own file or function can use, and whether somebody does. Symbols
 * count by identity.
 */
final class UnusedNames {
  private record Candidate(Declared symbol, Span span, DiagnosticCode code, String hint) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<Declared> used = new HashSet<>();

  /** A variable, function or class of a body. */
  void local(Declared symbol, Span span) {
    boolean variable = symbol instanceof LocalSymbol;
    String hint = variable ? "remove it, or write `_` in its place" : "remove it";
    candidates.add(new Candidate(symbol, span, DiagnosticCode.UNUSED_LOCAL, hint));
  }

  /** What is private to its file. */
  void ofFile(Declared symbol, Span span) {
    candidates.add(new Candidate(symbol, span, DiagnosticCode.UNUSED_PRIVATE, "remove it"));
  }

  void use(Declared symbol) {
    used.add(symbol);
  }

  boolean uses(Declared symbol) {
    return used.contains(symbol);
  }

  /** Reports what was declared and not used; once for a place, though it was checked twice. */
  void report(Diagnostics diagnostics) {
    Set<Span> seen = new HashSet<>();
    Set<Span> live = new HashSet<>();
    for (Candidate each : candidates) {
      if (used.contains(each.symbol())) {
        live.add(each.span());
      }
    }
    for (Candidate each : candidates) {
      if (!live.contains(each.span()) && seen.add(each.span())) {
        diagnostics.report(
            Session.diagnostic(each.code(), each.span(), each.symbol().name())
                .withHint(each.hint()));
      }
    }
  }

  /** Reports imports without a use in their file. */
  void imports(ModuleScope scope, Diagnostics diagnostics) {
    for (Import node : scope.unit().imports()) {
      if (node.items().isEmpty()) {
        String alias = node.alias();
        String name = alias == null ? node.path().get(node.path().size() - 1) : alias;
        report(scope, name, node.span(), diagnostics);
      }
      for (ImportItem item : node.items()) {
        String alias = item.alias();
        report(scope, alias == null ? item.name() : alias, item.span(), diagnostics);
      }
    }
  }

  private void report(ModuleScope scope, String name, Span span, Diagnostics diagnostics) {
    if (!scope.usesImport(name)) {
      Diagnostic unused = Session.diagnostic(DiagnosticCode.UNUSED_IMPORT, span, name);
      diagnostics.report(unused.withHint("remove it"));
    }
  }
}
