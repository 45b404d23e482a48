package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Import;
import dev.cayo.compiler.ast.ImportItem;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.ModuleSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Enters what a file imports into its scope: modules and types once the types of all files are
 * declared, functions and variables once those are.
 */
final class ImportBinder {
  private final Session session;
  private final ModuleScope scope;
  private final Function<String, @Nullable ModuleSymbol> modules;

  ImportBinder(
      Session session, ModuleScope scope, Function<String, @Nullable ModuleSymbol> modules) {
    this.session = session;
    this.scope = scope;
    this.modules = modules;
  }

  void types() {
    for (Import node : scope.unit().imports()) {
      bind(node);
    }
  }

  /** Functions and variables; reports what is not there. */
  void values() {
    for (Import node : scope.unit().imports()) {
      ModuleSymbol module = modules.apply(node.module());
      if (module != null && node.enumeration() == null) {
        node.items().forEach(i -> bindValue(i, module));
      }
    }
  }

  private void bind(Import node) {
    ModuleSymbol module = modules.apply(node.module());
    String enumeration = node.enumeration();
    if (enumeration != null && (module != null || node.module().isEmpty())) {
      bindCases(node, module, enumeration);
    }
    if (module == null || enumeration != null) {
      return; // the loader has reported where there is no such module
    }
    scope.addVisible(module);
    if (!node.selective()) {
      String alias = node.alias();
      add(alias == null ? node.path().get(node.path().size() - 1) : alias, module, node.span());
    }
    for (ImportItem item : node.items()) {
      Declared found = ModuleScope.findIn(module, item.name(), false);
      if (found != null && isType(found)) {
        add(nameOf(item), found, item.span());
      }
    }
  }

  private static boolean isType(@Nullable Declared symbol) {
    return symbol instanceof ClassSymbol || symbol instanceof AliasSymbol;
  }

  private void bindValue(ImportItem item, ModuleSymbol module) {
    Declared found = ModuleScope.findIn(module, item.name(), false);
    if (isType(found)) {
      return;
    }
    if (found == null) {
      if (module.extensions(item.name()).isEmpty()) {
        reportMissing(item, module);
      }
      return;
    }
    add(nameOf(item), found, item.span());
  }

  private static String nameOf(ImportItem item) {
    String alias = item.alias();
    return alias == null ? item.name() : alias;
  }

  private void add(String name, Declared symbol, Span span) {
    if (!scope.addImport(name, symbol)) {
      session.error(DiagnosticCode.DUPLICATE_NAME, span, name);
    }
  }

  private void reportMissing(ImportItem item, ModuleSymbol module) {
    Diagnostic missing =
        Session.diagnostic(
            DiagnosticCode.IMPORT_NOT_FOUND, item.span(), module.name(), item.name());
    List<String> names = new ArrayList<>(module.classes().keySet());
    names.addAll(module.functions().keySet());
    names.addAll(module.globals().keySet());
    session.report(missing.suggesting(Suggestions.nearest(session, item.name(), names)));
    session.diagnostics().addUndeclared(item.span().source(), nameOf(item));
  }

  /** Cases of an enum under their bare names. */
  private void bindCases(Import node, @Nullable ModuleSymbol module, String name) {
    Declared found = module == null ? scope.find(name) : ModuleScope.findIn(module, name, false);
    if (!(found instanceof ClassSymbol type)) {
      session.error(DiagnosticCode.UNKNOWN_TYPE, node.span(), name);
      return;
    }
    for (ImportItem item : node.items()) {
      ClassSymbol each = type.cases().get(item.name());
      if (each == null) {
        session.error(DiagnosticCode.UNKNOWN_CASE, item.span(), type.name(), item.name());
      } else {
        add(nameOf(item), each, item.span());
      }
    }
  }
}
