package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Type;
import java.util.Set;

/** What a module knows of a global, be it its own or imported. */
record GlobalInfo(boolean own, Type type, Set<Flag> flags) {

  boolean isHidden() {
    return !own && flags.contains(Flag.PRIVATE);
  }
}
