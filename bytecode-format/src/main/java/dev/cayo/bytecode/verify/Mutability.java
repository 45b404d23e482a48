package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Flag;
import java.util.Set;

/** Rule MUTABILITY. */
final class Mutability {
  private Mutability() {}

  /** Whether a variable with these flags may be assigned after construction. */
  static boolean allows(Set<Flag> flags, boolean own) {
    if (flags.contains(Flag.PRIVATE_SET)) {
      return own;
    }
    return flags.contains(Flag.MUTABLE) || flags.contains(Flag.LATE);
  }
}
