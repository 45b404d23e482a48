package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.Tree;
import java.util.EnumSet;
import java.util.List;

/**
 * The value of the last expression of an input: kept in a variable, which later inputs may read.
 * Beside it stands a function that puts its printed form into a second variable.
 *
 * @param variable {@code it}, or a hidden one where the input declares that name
 * @param text the printed form, a String
 */
public record InputValue(GlobalSymbol variable, GlobalSymbol text) {
  /** The name of the value in later inputs. */
  public static final String NAME = "it";

  /** The function that sets {@link #text}: {@code () -> Unit}. */
  public static final String PRINTER = "$print";

  private static final String HIDDEN_NAME = "$it";
  private static final String TEXT = "$text";

  static InputValue declare(Prelude prelude, ModuleSymbol module, Ty type) {
    String name = ModuleScope.findIn(module, NAME, true) == null ? NAME : HIDDEN_NAME;
    GlobalSymbol variable = new GlobalSymbol(module, name, type, EnumSet.noneOf(Flag.class));
    GlobalSymbol text =
        new GlobalSymbol(module, TEXT, prelude.stringType(), EnumSet.of(Flag.MUTABLE));
    module.globals().put(name, variable);
    module.globals().put(TEXT, text);
    return new InputValue(variable, text);
  }

  /** The function that prints: strings as literals, as inside a collection. */
  FunctionTree printer(Prelude prelude, Span span) {
    FunctionSymbol symbol =
        new FunctionSymbol(variable.module(), FunctionSymbol.Kind.FUNCTION, PRINTER, PRINTER, null);
    symbol.setResult(prelude.unitType());
    symbol.flags().add(Flag.SYNTHETIC);
    Tree value = new Tree.GetGlobal(span, variable.type(), variable);
    Tree printed =
        new Trees(prelude)
            .call(
                span,
                prelude.function("quotedTextOf"),
                prelude.stringType(),
                List.of(variable.type()),
                null,
                value);
    Tree body = new Tree.SetGlobal(span, prelude.unitType(), text, printed);
    return new FunctionTree(span, symbol, null, List.of(), List.of(), body);
  }
}
