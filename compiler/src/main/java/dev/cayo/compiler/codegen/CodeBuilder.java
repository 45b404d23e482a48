package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.compiler.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the instructions of one function in order. What comes after a jump, a return or a throw and
 * before a label that something jumps to is never reached, and is dropped here.
 */
final class CodeBuilder {
  private final Budget budget;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private @Nullable Draft current = new Draft();
  private int line = 1;

  CodeBuilder(Budget budget) {
    this.budget = budget;
    drafts.add(java.util.Objects.requireNonNull(current));
  }

  boolean reachable() {
    return current != null;
  }

  int line() {
    return line;
  }

  void line(int number) {
    line = number;
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** Inner before outer. */
  List<Region> regions() {
    return regions;
  }

  void emit(Opcode opcode) {
    emit(opcode, Operand.NONE);
  }

  void emit(Opcode opcode, Operand operand) {
    add(new Step(opcode, operand, line, List.of()));
  }

  void load(int slot) {
    emit(Opcode.LOAD, new Operand.Local(slot));
  }

  void store(int slot) {
    emit(Opcode.STORE, new Operand.Local(slot));
  }

  /** RETURN or THROW. */
  void end(Opcode opcode) {
    emit(opcode);
    current = null;
  }

  /** The last instruction does not come back. */
  void stop() {
    current = null;
  }

  void jump(Draft target) {
    refer(List.of(target));
    add(new Step(Opcode.JUMP, Operand.NONE, line, List.of(target)));
    current = null;
  }

  /** Pops a Bool and jumps if it is {@code when}, else goes on. */
  void branch(boolean when, Draft target) {
    refer(List.of(target));
    add(new Step(when ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, Operand.NONE, line, List.of(target)));
    split();
  }

  /** Pops an Int and goes to the block of that index. */
  void select(List<Draft> table, Draft otherwise) {
    List<Draft> targets = new ArrayList<>(table);
    targets.add(otherwise);
    refer(targets);
    add(new Step(Opcode.SWITCH, Operand.NONE, line, targets));
    current = null;
  }

  /** What follows belongs to the block, unless nothing leads here. */
  void place(Draft draft) {
    Draft before = current;
    if (before == null && draft.references == 0) {
      return;
    }
    if (before != null) {
      before.next = draft;
    }
    drafts.add(draft);
    current = draft;
  }

  /** Begins a new block; returns the number of blocks before it, for {@link #cover}. */
  int split() {
    if (current != null) {
      place(new Draft());
      return drafts.size() - 1;
    }
    return drafts.size();
  }

  /**
   * Lets errors of all blocks since {@code first} go to a handler; inner regions are covered before
   * outer ones.
   */
  void cover(int first, Draft target, int local) {
    if (first == drafts.size()) {
      return;
    }
    Region region = new Region(target, local);
    regions.add(region);
    target.references++;
    for (Draft draft : drafts.subList(first, drafts.size())) {
      draft.regions.add(region);
    }
  }

  private void add(Step step) {
    if (current != null) {
      budget.steps(1L + step.targets().size());
      current.steps.add(step);
    }
  }

  private void refer(List<Draft> targets) {
    if (current != null) {
      targets.forEach(t -> t.references++);
    }
  }
}
