package dev.cayo.compiler.check;

import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of one check share: diagnostics, the prelude, and types that are inferred when
 * first needed.
 */
final class Session {
  private final Diagnostics diagnostics;
  private final Budget budget;
  private final Prelude prelude;
  private final Types types;
  private final Bodies bodies;
  private final Set<AliasSymbol> openAliases = new HashSet<>();
  private final UnusedNames unused = new UnusedNames();
  private final Function<String, @Nullable ModuleSymbol> modules;
  private final IdentityHashMap<Object, Inference> pending = new IdentityHashMap<>();

  /** Finds the type of a declaration that has none written. */
  @FunctionalInterface
  interface Inference {
    void run();
  }

  Session(
      Diagnostics diagnostics,
      Budget budget,
      Prelude prelude,
      Function<String, @Nullable ModuleSymbol> modules) {
    this.diagnostics = diagnostics;
    this.budget = budget;
    this.modules = modules;
    this.prelude = prelude;
    this.types = new Types(prelude);
    this.bodies = new Bodies(this);
  }

  /** A module of the program or the library, imported or not. */
  @Nullable ModuleSymbol findModule(String name) {
    return modules.apply(name);
  }

  Prelude prelude() {
    return prelude;
  }

  Types types() {
    return types;
  }

  Bodies bodies() {
    return bodies;
  }

  UnusedNames unused() {
    return unused;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Budget budget() {
    return budget;
  }

  void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }

  void error(DiagnosticCode code, Span span, Object... arguments) {
    report(diagnostic(code, span, arguments));
  }

  static Diagnostic diagnostic(DiagnosticCode code, Span span, Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] =
          arguments[i] instanceof Ty type ? Types.zonk(type).toString() : arguments[i].toString();
    }
    return Diagnostic.of(code, span, texts);
  }

  /** Registers how to find the type of a function, field or global without a written one. */
  void inferLater(Object symbol, Inference inference) {
    pending.put(symbol, inference);
  }

  /** The result type of a function, inferred now if need be. */
  Ty resultOf(FunctionSymbol function, Span use) {
    infer(function);
    Ty found = function.result();
    if (found == null) {
      error(DiagnosticCode.RECURSIVE_INFERENCE, use, function.name());
      function.setResult(Ty.Error.ERROR);
      return Ty.Error.ERROR;
    }
    return found;
  }

  Ty typeOf(FieldSymbol field, Span use) {
    infer(field);
    return known(field.type(), field.name(), use);
  }

  Ty typeOf(GlobalSymbol global, Span use) {
    infer(global);
    return known(global.type(), global.name(), use);
  }

  /** What an alias stands for; null while that is being found: it depends on itself. */
  @Nullable Ty typeOf(AliasSymbol alias) {
    Inference inference = pending.remove(alias);
    if (inference == null) {
      return openAliases.contains(alias) ? null : alias.type();
    }
    openAliases.add(alias);
    inference.run();
    openAliases.remove(alias);
    return alias.type();
  }

  private Ty known(Ty type, String name, Span use) {
    if (type == Ty.Null.NULL) {
      error(DiagnosticCode.RECURSIVE_INFERENCE, use, name);
      return Ty.Error.ERROR;
    }
    return type;
  }

  private void infer(Object symbol) {
    @Nullable Inference inference = pending.remove(symbol);
    if (inference != null) {
      inference.run();
    }
  }
}
