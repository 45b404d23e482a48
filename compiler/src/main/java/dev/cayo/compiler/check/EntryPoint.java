package dev.cayo.compiler.check;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.ModuleTree;

/** Checks the function at which a program starts: {@code main()} or with a list of strings. */
public final class EntryPoint {

  private EntryPoint() {}

  /** Reports a {@code main} of the main module that cannot be started. */
  public static void check(ModuleTree main, Diagnostics diagnostics) {
    for (FunctionTree each : main.functions()) {
      FunctionSymbol symbol = each.symbol();
      if (symbol.name().equals("main") && symbol.fileName().equals("main") && !canStart(symbol)) {
        diagnostics.report(
            Diagnostic.of(DiagnosticCode.MAIN_SIGNATURE, each.span())
                .withHint("write `fun main()`, or `fun main(args: List<String>)`"));
      }
    }
  }

  private static boolean canStart(FunctionSymbol main) {
    int parameters = main.parameters().size();
    return main.typeParameters().isEmpty()
        && (parameters == 0
            || (parameters == 1 && isListOfStrings(main.parameters().get(0).type())));
  }

  private static boolean isListOfStrings(Ty type) {
    return type instanceof Ty.Class list
        && list.symbol().name().equals("List")
        && list.symbol().module().name().equals("std.prelude")
        && Types.isBuiltin(list.arguments().get(0), Builtin.STRING);
  }
}
