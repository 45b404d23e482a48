package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;

/**
 * Declares the members that records and enums have without being written; the generator makes their
 * bodies.
 */
final class Derivation {

  private Derivation() {}

  static void addTo(Session session, ClassSymbol symbol) {
    Prelude prelude = session.prelude();
    if (symbol.kind() == TypeKind.RECORD || symbol.kind() == TypeKind.ENUM) {
      List<ParameterSymbol> other =
          List.of(new ParameterSymbol("other", prelude.anyOrNull(), false));
      add(symbol, "equals", other, prelude.boolType(), Flag.OVERRIDE);
      add(symbol, "hash", List.of(), prelude.intType(), Flag.OVERRIDE);
      add(symbol, "toString", List.of(), prelude.stringType(), Flag.OVERRIDE);
    }
    if (symbol.kind() == TypeKind.ENUM) {
      add(symbol, "name", List.of(), prelude.stringType(), Flag.PROPERTY);
    }
  }

  private static void add(
      ClassSymbol symbol, String name, List<ParameterSymbol> parameters, Ty result, Flag flag) {
    if (symbol.methods().containsKey(name)) {
      return;
    }
    FunctionSymbol method =
        new FunctionSymbol(
            symbol.module(),
            FunctionSymbol.Kind.METHOD,
            name,
            symbol.fileName() + "." + name,
            symbol);
    method.setReceiver(symbol.selfType());
    method.setParameters(parameters);
    method.setResult(result);
    method.flags().add(flag);
    method.setDerived(true);
    symbol.methods().put(name, method);
  }
}
