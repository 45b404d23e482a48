package dev.cayo.cli;

import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;

/** The engine with the standard library; made when it is first wanted. */
final class Library {
  private Library() {}

  static Engine engine() {
    return Holder.ENGINE;
  }

  private static final class Holder {
    static final Engine ENGINE = StandardLibrary.engine();
  }
}
