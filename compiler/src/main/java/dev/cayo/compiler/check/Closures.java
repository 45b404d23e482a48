package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.LocalSymbol;
import java.util.HashSet;
import java.util.Set;

/** Names of variables that some closure of the body assigns: they never narrow. */
final class Closures {
  private final Set<String> names = new HashSet<>();

  Set<String> names() {
    return names;
  }

  boolean assigns(LocalSymbol local) {
    return names.contains(local.name());
  }
}
