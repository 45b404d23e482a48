package dev.cayo.compiler.check;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.ModuleTree;

/** Checks the function that a program begins with, which is called with its arguments or none. */
public final class MainFunction {
  private static final String NAME = "main";

  private MainFunction() {}

  /** Checks {@code main} of the module that is run, if there is one. */
  public static void check(ModuleTree module, Diagnostics diagnostics) {
    FunctionSymbol main = module.symbol().functions().get(NAME);
    for (FunctionTree function : module.functions()) {
      if (function.symbol().equals(main) && !fits(main)) {
        diagnostics.report(Diagnostic.of(DiagnosticCode.MAIN_SIGNATURE, function.span()));
      }
    }
  }

  private static boolean fits(FunctionSymbol main) {
    return main.typeParameters().isEmpty()
        && main.parameters().size() <= 1
        && main.parameters().stream().allMatch(p -> isListOfStrings(p.type()));
  }

  private static boolean isListOfStrings(Ty type) {
    return type instanceof Ty.Class list
        && list.symbol().module().name().equals("std.prelude")
        && list.symbol().name().equals("List")
        && list.arguments().get(0) instanceof Ty.Class element
        && element.symbol().builtin() == Builtin.STRING;
  }
}
