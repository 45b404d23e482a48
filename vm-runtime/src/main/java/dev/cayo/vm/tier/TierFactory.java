package dev.cayo.vm.tier;

import dev.cayo.vm.Tiering;

/** Makes the tier above the interpreter. */
public interface TierFactory {
  /** The class that does, where it is on the class path; asking a service loader takes 20 ms. */
  String IMPLEMENTATION = "dev.cayo.jit.JitFactory";

  Tier create(Tiering tiering);

  /** The tier that is there; none where nothing is to be compiled. */
  static Tier find(Tiering tiering) {
    if (tiering.mode() == Tiering.Mode.INTERPRETER) {
      return Tier.NONE;
    }
    try {
      Class<?> found = Class.forName(IMPLEMENTATION);
      return ((TierFactory) found.getDeclaredConstructor().newInstance()).create(tiering);
    } catch (ReflectiveOperationException e) {
      return Tier.NONE;
    }
  }
}
