package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import java.util.Set;

/** What a module knows of a function, be it its own or imported. */
record FunctionInfo(Symbol symbol, boolean own, Set<Flag> flags, Signature signature) {

  boolean isInitialiser() {
    return flags.contains(Flag.INITIALISER);
  }

  boolean isHidden() {
    return !own && flags.contains(Flag.PRIVATE);
  }
}
