package dev.cayo.jit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Label;

/** The jumps out of the fast form of a loop, to blocks that have only the common form. */
final class FastExits {
  /** A block of a function. */
  record Exit(Activation activation, int block) {}

  private final Map<Exit, Label> labels = new LinkedHashMap<>();

  Label to(Activation activation, int block) {
    return labels.computeIfAbsent(new Exit(activation, block), each -> new Label());
  }

  Map<Exit, Label> all() {
    return labels;
  }
}
