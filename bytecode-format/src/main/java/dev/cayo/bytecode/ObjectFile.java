package dev.cayo.bytecode;

import java.util.List;

/**
 * What a {@code .cyo} file holds: one module, or the modules of a linked program with the main one
 * last. The library is never part of it.
 */
public record ObjectFile(List<Module> modules) {

  /** The module whose {@code main} or script is run. */
  public Module main() {
    return modules.get(modules.size() - 1);
  }
}
