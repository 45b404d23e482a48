package dev.cayo.jit;

import dev.cayo.vm.tier.InlinedLine;
import dev.cayo.vm.tier.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The line numbers of a unit, by which traces find the frames of the guest. Lines of the function
 * itself have their own numbers; those of inlined functions are counted down from the highest, one
 * for each chain of calls.
 */
final class LineNumbers {
  private final Map<InlinedLine, Integer> numbers = new HashMap<>();
  private final List<InlinedLine> inlined = new ArrayList<>();
  private int highest;

  /** The number of a line of a function. */
  int number(Activation activation, int line) {
    int number = line;
    if (activation.caller == null) {
      highest = Math.max(highest, line);
    } else {
      InlinedLine place = new InlinedLine(activation.body, line, activation.caller.line());
      number = numbers.computeIfAbsent(place, this::add);
    }
    if (highest > Unit.HIGHEST_LINE - inlined.size()) {
      throw new NotCompilable("more lines than the host counts");
    }
    return number;
  }

  private int add(InlinedLine place) {
    inlined.add(place);
    return Unit.HIGHEST_LINE + 1 - inlined.size();
  }

  List<InlinedLine> inlined() {
    return List.copyOf(inlined);
  }
}
