package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import java.util.ArrayList;
import java.util.List;

/** Which parameters may be left out: an override has the defaults of what it overrides. */
final class Defaults {

  private Defaults() {}

  static List<ParameterSymbol> parameters(Session session, FunctionSymbol function) {
    List<ParameterSymbol> own = function.parameters();
    ClassSymbol owner = function.owner();
    if (owner == null || own.isEmpty() || !function.has(Flag.OVERRIDE)) {
      return own;
    }
    Members.Found found = Members.inherited(session, owner, function.name());
    if (found == null || !(found.symbol() instanceof FunctionSymbol overridden)) {
      return own;
    }
    List<ParameterSymbol> above = parameters(session, overridden);
    List<ParameterSymbol> all = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      ParameterSymbol each = own.get(i);
      boolean hasDefault = each.hasDefault() || (i < above.size() && above.get(i).hasDefault());
      all.add(new ParameterSymbol(each.name(), each.type(), hasDefault));
    }
    return List.copyOf(all);
  }
}
