package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Line;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.budget.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the blocks of a function and writes its jumps, handlers and lines. */
final class Layout {
  /** So many bits, of those that say which locals are live in a block, take the room of a step. */
  private static final int LIVE_IN_A_STEP = 128;

  private final List<Draft> blocks;
  private final Map<Draft, Integer> numbers = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private int lastLine = -1;

  private Layout(List<Draft> blocks) {
    this.blocks = blocks;
    for (Draft block : blocks) {
      numbers.put(block, numbers.size());
    }
  }

  /** The body of a function whose locals after the parameters have those types. */
  static Code code(CodeBuilder code, List<Type> locals, Budget budget) {
    List<Draft> blocks = bridged(Flow.tidy(code.drafts()));
    Layout layout = new Layout(blocks);
    budget.steps((long) blocks.size() * locals.size() / LIVE_IN_A_STEP);
    Map<Draft, BitSet> live = Liveness.of(blocks);
    List<Block> written = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Draft draft = blocks.get(i);
      written.add(new Block(live.getOrDefault(draft, new BitSet()), layout.instructions(draft, i)));
    }
    return new Code(
        List.copyOf(locals), List.copyOf(written), layout.handlers(code.regions()), layout.lines);
  }

  /**
   * A branch ends its block: where neither way leads to the block that follows, another jumps on.
   */
  private static List<Draft> bridged(List<Draft> drafts) {
    List<Draft> result = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      result.add(draft);
      @Nullable Draft following = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
      @Nullable Draft next = draft.next;
      Step last = draft.steps.isEmpty() ? null : draft.steps.get(draft.steps.size() - 1);
      if (next != null
          && next != following
          && last != null
          && conditional(last)
          && last.targets().get(0) != following) {
        Draft bridge = new Draft();
        bridge.steps.add(new Step(Opcode.JUMP, Operand.NONE, last.line(), List.of(next)));
        bridge.regions.addAll(draft.regions);
        draft.next = bridge;
        result.add(bridge);
      }
    }
    return result;
  }

  private List<Instruction> instructions(Draft draft, int index) {
    List<Instruction> result = new ArrayList<>();
    @Nullable Draft following = index + 1 < blocks.size() ? blocks.get(index + 1) : null;
    for (Step step : ends(draft, following)) {
      if (step.line() != lastLine) {
        lastLine = step.line();
        lines.add(new Line(index, result.size(), step.line()));
      }
      result.add(new Instruction(step.opcode(), operand(step)));
    }
    return List.copyOf(result);
  }

  /** The steps of a block with the jump at its end fitted to the block that follows. */
  private static List<Step> ends(Draft draft, @Nullable Draft following) {
    List<Step> steps = new ArrayList<>(draft.steps);
    Draft next = draft.next;
    @Nullable Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
    int line = last == null ? 1 : last.line();
    if (next == null && last != null && last.opcode() == Opcode.JUMP) {
      if (last.targets().get(0) == following) {
        steps.remove(steps.size() - 1);
      }
    } else if (next != null && next != following) {
      if (last != null && conditional(last) && last.targets().get(0) == following) {
        Opcode opposite = last.opcode() == Opcode.JUMP_IF ? Opcode.JUMP_IF_NOT : Opcode.JUMP_IF;
        steps.set(steps.size() - 1, new Step(opposite, Operand.NONE, line, List.of(next)));
      } else {
        steps.add(new Step(Opcode.JUMP, Operand.NONE, line, List.of(next)));
      }
    }
    return steps;
  }

  private static boolean conditional(Step step) {
    return step.opcode() == Opcode.JUMP_IF || step.opcode() == Opcode.JUMP_IF_NOT;
  }

  private Operand operand(Step step) {
    List<Draft> targets = step.targets();
    if (targets.isEmpty()) {
      return step.operand();
    }
    if (step.opcode() != Opcode.SWITCH) {
      return new Operand.Target(number(targets.get(0)));
    }
    List<Integer> table =
        targets.subList(0, targets.size() - 1).stream().map(this::number).toList();
    return new Operand.Table(table, number(targets.get(targets.size() - 1)));
  }

  private int number(Draft draft) {
    Integer number = numbers.get(draft);
    if (number == null) {
      throw new IllegalStateException("jump to a block that was never placed");
    }
    return number;
  }

  /** One handler for each run of blocks whose innermost region it is. */
  private List<Handler> handlers(List<Region> regions) {
    List<Handler> handlers = new ArrayList<>();
    for (Region region : regions) {
      int first = -1;
      for (int i = 0; i <= blocks.size(); i++) {
        boolean covered = i < blocks.size() && innermost(blocks.get(i)) == region;
        if (covered && first < 0) {
          first = i;
        } else if (!covered && first >= 0) {
          handlers.add(new Handler(first, i, number(region.target), region.local));
          first = -1;
        }
      }
    }
    return List.copyOf(handlers);
  }

  private static @Nullable Region innermost(Draft draft) {
    return draft.regions.isEmpty() ? null : draft.regions.get(0);
  }
}
