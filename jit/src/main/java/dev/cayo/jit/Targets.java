package dev.cayo.jit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** Where jumps go: to the begin of a block, or within a fast loop to its begin there. */
final class Targets {
  private final Label[] starts;
  private @Nullable CountedLoop loop;
  private final Map<Integer, Label> within = new LinkedHashMap<>();
  private final Map<Integer, Label> exits = new LinkedHashMap<>();

  Targets(Label[] starts) {
    this.starts = starts;
  }

  /** The fast form of a loop is compiled from now on; null for the common one. */
  void enter(@Nullable CountedLoop fast) {
    loop = fast;
    within.clear();
    exits.clear();
  }

  /** The loop whose fast form is being compiled. */
  @Nullable CountedLoop loop() {
    return loop;
  }

  /** Where a jump to a block goes. */
  Label of(int block) {
    if (loop == null) {
      return starts[block];
    }
    return block > loop.first() && block <= loop.last()
        ? within.computeIfAbsent(block, each -> new Label())
        : exits.computeIfAbsent(block, each -> new Label());
  }

  /** The jumps out of the fast form: where they go, for each block. */
  Map<Integer, Label> exits() {
    return exits;
  }
}
