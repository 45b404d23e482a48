package dev.cayo.cli;

import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;

/** The engine with the standard library, made when a program is first run. */
final class Engines {
  static final Engine SHARED = StandardLibrary.engine();

  private Engines() {}
}
