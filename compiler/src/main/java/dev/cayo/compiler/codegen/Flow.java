package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tidies the blocks of a function: threads jumps through empty blocks, drops what is not reached,
 * joins blocks that only follow one another.
 */
final class Flow {
  private final List<Draft> drafts;
  private final Set<Draft> reached = new HashSet<>();
  private final Map<Draft, Integer> predecessors = new HashMap<>();

  private Flow(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /** The blocks that are left, in their order; the first is the entry. */
  static List<Draft> tidy(List<Draft> drafts) {
    Flow flow = new Flow(drafts);
    flow.thread();
    flow.reach();
    return flow.joined();
  }

  private void thread() {
    for (Draft draft : drafts) {
      Draft next = draft.next;
      draft.next = next == null ? null : destination(next);
      draft.steps.replaceAll(Flow::threaded);
    }
  }

  private static Step threaded(Step step) {
    if (step.targets().isEmpty()) {
      return step;
    }
    List<Draft> targets = step.targets().stream().map(Flow::destination).toList();
    return new Step(step.opcode(), step.operand(), step.line(), targets);
  }

  /** Where a jump to a block really leads. */
  private static Draft destination(Draft draft) {
    Draft at = draft;
    for (int steps = 0; steps < 1_000; steps++) {
      Draft onward = forwards(at);
      if (onward == null) {
        return at;
      }
      at = onward;
    }
    return draft;
  }

  private static @Nullable Draft forwards(Draft draft) {
    if (draft.steps.isEmpty()) {
      return draft.next;
    }
    Step first = draft.steps.get(0);
    return first.opcode() == Opcode.JUMP ? first.targets().get(0) : null;
  }

  private void reach() {
    Deque<Draft> open = new ArrayDeque<>();
    visit(drafts.get(0), open);
    while (!open.isEmpty()) {
      Draft draft = open.pop();
      draft.steps.forEach(step -> step.targets().forEach(t -> edge(t, open)));
      if (draft.next != null) {
        edge(draft.next, open);
      }
      for (Region region : draft.regions) {
        edge(region.target, open);
      }
    }
  }

  private void edge(Draft target, Deque<Draft> open) {
    predecessors.merge(target, 1, Integer::sum);
    visit(target, open);
  }

  private void visit(Draft draft, Deque<Draft> open) {
    if (reached.add(draft)) {
      open.push(draft);
    }
  }

  private List<Draft> joined() {
    Set<Draft> gone = new HashSet<>();
    List<Draft> left = new ArrayList<>();
    for (Draft draft : drafts) {
      if (reached.contains(draft) && !gone.contains(draft)) {
        absorb(draft, gone);
        left.add(draft);
      }
    }
    return left.stream().filter(d -> !gone.contains(d)).toList();
  }

  private void absorb(Draft draft, Set<Draft> gone) {
    Draft follower = onlyFollower(draft);
    while (follower != null && follower != drafts.get(0) && follower != draft) {
      if (draft.next == null) {
        draft.steps.remove(draft.steps.size() - 1);
      }
      draft.steps.addAll(follower.steps);
      draft.next = follower.next;
      gone.add(follower);
      follower = onlyFollower(draft);
    }
  }

  private @Nullable Draft onlyFollower(Draft draft) {
    Draft follower = draft.next;
    if (follower == null && !draft.steps.isEmpty()) {
      Step last = draft.steps.get(draft.steps.size() - 1);
      follower = last.opcode() == Opcode.JUMP ? last.targets().get(0) : null;
    }
    if (follower == null || predecessors.getOrDefault(follower, 0) != 1) {
      return null;
    }
    return follower.regions.equals(draft.regions) && !branches(draft) ? follower : null;
  }

  /** Whether a block ends in a branch, which must stay last in it. */
  private static boolean branches(Draft draft) {
    if (draft.steps.isEmpty()) {
      return false;
    }
    Opcode last = draft.steps.get(draft.steps.size() - 1).opcode();
    return last == Opcode.JUMP_IF || last == Opcode.JUMP_IF_NOT;
  }
}
