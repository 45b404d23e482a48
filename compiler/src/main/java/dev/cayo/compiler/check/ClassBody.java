package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.symbols.ClassSymbol;
import java.util.ArrayList;
import java.util.List;

/** A declared class whose bodies are still to be checked. */
record ClassBody(ClassSymbol symbol, Decl.Class node, TypeScope scope, List<FunctionBody> methods) {

  static ClassBody of(ClassSymbol symbol, Decl.Class node, TypeScope scope) {
    return new ClassBody(symbol, node, scope, new ArrayList<>());
  }
}
