package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import java.util.List;

/** A function as it is called: with types for its type parameters. */
record Callee(FunctionInfo info, List<Type> parameters, Type result) {

  // Rules UNKNOWN_NAME and PRIVATE.
  static Callee of(Symbol symbol, List<Type> typeArguments, Context context) {
    FunctionInfo info = context.declarations.function(symbol);
    if (info == null) {
      String what = "no function " + Place.show(symbol.name()) + " is declared or imported";
      throw context.fail(Rule.UNKNOWN_NAME, what);
    }
    if (info.isHidden()) {
      throw context.fail(Rule.PRIVATE, Place.show(symbol.name()) + " is private to another module");
    }
    Signature signature = info.signature();
    context.types.checkArguments(typeArguments, signature.typeParameters(), typeArguments);
    Substitution substitution = new Substitution(typeArguments, context.place);
    return new Callee(
        info, substitution.apply(signature.parameters()), substitution.apply(signature.result()));
  }
}
