package dev.cayo.benchmarks.peers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects, virtual calls and lists: an incremental solver of constraints, after DeltaBlue by
 * Freeman-Benson and Maloney.
 */
final class Deltablue {
  private Deltablue() {}

  static long benchmark(int size) {
    return Harness.mix(chain(size), projection(size));
  }

  /** A chain of equal variables: what is set at one end comes out at the other. */
  private static int chain(int size) {
    Planner planner = new Planner();
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i <= size; i++) {
      variables.add(new Variable(0));
    }
    Variable first = variables.get(0);
    Variable last = variables.get(size);
    for (int i = 0; i < size; i++) {
      Variable next = variables.get(i + 1);
      planner.add(new EqualityConstraint(variables.get(i), next, Strength.REQUIRED));
    }
    planner.add(new StayConstraint(last, Strength.STRONG_DEFAULT));
    Constraint edit = new EditConstraint(first, Strength.PREFERRED);
    planner.add(edit);
    List<Constraint> plan = planner.plan(List.of(edit));
    for (int value = 0; value < 100; value++) {
      first.value = value;
      plan.forEach(Constraint::execute);
      Harness.check(last.value == value, "the end of the chain");
    }
    planner.remove(edit);
    return plan.size();
  }

  /** Pairs of variables with one scale and one offset, each of which is changed. */
  private static long projection(int size) {
    Planner planner = new Planner();
    Variable scale = new Variable(10);
    Variable offset = new Variable(1000);
    List<Variable> sources = new ArrayList<>();
    List<Variable> targets = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Variable source = new Variable(i);
      Variable target = new Variable(i);
      sources.add(source);
      targets.add(target);
      planner.add(new StayConstraint(source, Strength.NORMAL));
      planner.add(new ScaleConstraint(source, scale, offset, target, Strength.REQUIRED));
    }
    Variable source = sources.get(size - 1);
    Variable target = targets.get(size - 1);
    change(planner, source, 17);
    Harness.check(target.value == 1170, "what follows from 17");
    change(planner, target, 1050);
    Harness.check(source.value == 5, "what 1050 follows from");
    change(planner, scale, 5);
    change(planner, offset, 2000);
    for (int i = 0; i < size - 1; i++) {
      Harness.check(targets.get(i).value == i * 5 + 2000, "after the last change");
    }
    return targets.stream().mapToLong(variable -> variable.value).sum();
  }

  private static void change(Planner planner, Variable variable, int value) {
    Constraint edit = new EditConstraint(variable, Strength.PREFERRED);
    planner.add(edit);
    List<Constraint> plan = planner.plan(List.of(edit));
    for (int i = 0; i < 10; i++) {
      variable.value = value;
      plan.forEach(Constraint::execute);
    }
    planner.remove(edit);
  }

  private enum Strength {
    REQUIRED,
    STRONG_PREFERRED,
    PREFERRED,
    STRONG_DEFAULT,
    NORMAL,
    WEAK_DEFAULT,
    WEAKEST;

    boolean isStrongerThan(Strength other) {
      return compareTo(other) < 0;
    }

    Strength weaker(Strength other) {
      return compareTo(other) > 0 ? this : other;
    }
  }

  private static final class Variable {
    int value;
    final List<Constraint> constraints = new ArrayList<>();
    @Nullable Constraint determinedBy;
    Strength strength = Strength.WEAKEST;
    boolean stays = true;
    int mark;

    Variable(int value) {
      this.value = value;
    }

    /** The satisfied constraints that read this variable, at the end of a list. */
    void addReaders(List<Constraint> readers) {
      for (Constraint constraint : constraints) {
        if (constraint != determinedBy && constraint.isSatisfied()) {
          readers.add(constraint);
        }
      }
    }
  }

  private abstract static class Constraint {
    final Strength strength;

    Constraint(Strength strength) {
      this.strength = strength;
    }

    abstract boolean isSatisfied();

    boolean isInput() {
      return false;
    }

    /** All variables. */
    abstract List<Variable> variables();

    /** The variable that the chosen method computes. */
    abstract Variable output();

    /**
     * Decides what is computed from what, if this constraint is strong enough against what is
     * there.
     */
    abstract void chooseMethod(int mark);

    abstract void markInputs(int mark);

    abstract boolean inputsKnown(int mark);

    abstract void markUnsatisfied();

    /** Computes strength and fixedness of the output, and its value where it is fixed. */
    abstract void recalculate();

    abstract void execute();
  }

  private abstract static class UnaryConstraint extends Constraint {
    private final Variable output;
    private boolean satisfied;

    UnaryConstraint(Variable output, Strength strength) {
      super(strength);
      this.output = output;
    }

    @Override
    boolean isSatisfied() {
      return satisfied;
    }

    @Override
    List<Variable> variables() {
      return List.of(output);
    }

    @Override
    Variable output() {
      return output;
    }

    @Override
    void chooseMethod(int mark) {
      satisfied = output.mark != mark && strength.isStrongerThan(output.strength);
    }

    @Override
    void markInputs(int mark) {}

    @Override
    boolean inputsKnown(int mark) {
      return true;
    }

    @Override
    void markUnsatisfied() {
      satisfied = false;
    }

    @Override
    void recalculate() {
      output.strength = strength;
      output.stays = !isInput();
    }

    @Override
    void execute() {}
  }

  /** Keeps a variable as it is. */
  private static final class StayConstraint extends UnaryConstraint {
    StayConstraint(Variable variable, Strength strength) {
      super(variable, strength);
    }
  }

  /** Lets a variable be set from outside. */
  private static final class EditConstraint extends UnaryConstraint {
    EditConstraint(Variable variable, Strength strength) {
      super(variable, strength);
    }

    @Override
    boolean isInput() {
      return true;
    }
  }

  private enum Direction {
    NONE,
    FORWARD,
    BACKWARD
  }

  private abstract static class BinaryConstraint extends Constraint {
    final Variable first;
    final Variable second;
    Direction direction = Direction.NONE;

    BinaryConstraint(Variable first, Variable second, Strength strength) {
      super(strength);
      this.first = first;
      this.second = second;
    }

    @Override
    boolean isSatisfied() {
      return direction != Direction.NONE;
    }

    @Override
    List<Variable> variables() {
      return List.of(first, second);
    }

    @Override
    Variable output() {
      return direction == Direction.FORWARD ? second : first;
    }

    Variable input() {
      return direction == Direction.FORWARD ? first : second;
    }

    @Override
    void chooseMethod(int mark) {
      boolean backward =
          first.mark != mark
              && (second.mark == mark || second.strength.isStrongerThan(first.strength));
      direction =
          backward
              ? towards(first, Direction.BACKWARD, mark)
              : towards(second, Direction.FORWARD, mark);
    }

    private Direction towards(Variable target, Direction wanted, int mark) {
      return target.mark != mark && strength.isStrongerThan(target.strength)
          ? wanted
          : Direction.NONE;
    }

    @Override
    void markInputs(int mark) {
      input().mark = mark;
    }

    @Override
    boolean inputsKnown(int mark) {
      Variable variable = input();
      return variable.mark == mark || variable.stays || variable.determinedBy == null;
    }

    @Override
    void markUnsatisfied() {
      direction = Direction.NONE;
    }

    @Override
    void recalculate() {
      Variable target = output();
      target.strength = strength.weaker(input().strength);
      target.stays = input().stays;
      if (target.stays) {
        execute();
      }
    }
  }

  private static final class EqualityConstraint extends BinaryConstraint {
    EqualityConstraint(Variable first, Variable second, Strength strength) {
      super(first, second, strength);
    }

    @Override
    void execute() {
      output().value = input().value;
    }
  }

  /** The second variable is the first, scaled and moved. */
  private static final class ScaleConstraint extends BinaryConstraint {
    private final Variable scale;
    private final Variable offset;

    ScaleConstraint(
        Variable first, Variable scale, Variable offset, Variable second, Strength strength) {
      super(first, second, strength);
      this.scale = scale;
      this.offset = offset;
    }

    @Override
    List<Variable> variables() {
      return List.of(first, second, scale, offset);
    }

    @Override
    void markInputs(int mark) {
      input().mark = mark;
      scale.mark = mark;
      offset.mark = mark;
    }

    @Override
    void execute() {
      if (direction == Direction.FORWARD) {
        second.value = first.value * scale.value + offset.value;
      } else {
        first.value = (second.value - offset.value) / scale.value;
      }
    }

    @Override
    void recalculate() {
      Variable target = output();
      target.strength = strength.weaker(input().strength);
      target.stays = input().stays && scale.stays && offset.stays;
      if (target.stays) {
        execute();
      }
    }
  }

  private static final class Planner {
    private int mark;

    void add(Constraint constraint) {
      for (Variable variable : constraint.variables()) {
        variable.constraints.add(constraint);
      }
      satisfyAll(constraint);
    }

    void remove(Constraint constraint) {
      Variable output = constraint.output();
      boolean wasSatisfied = constraint.isSatisfied();
      constraint.markUnsatisfied();
      for (Variable variable : constraint.variables()) {
        variable.constraints.remove(constraint);
      }
      if (wasSatisfied) {
        List<Constraint> unsatisfied = withdrawFrom(output);
        unsatisfied.sort(Comparator.comparing(c -> c.strength));
        unsatisfied.forEach(this::satisfyAll);
      }
    }

    /** The constraints to execute, in order, when the inputs change. */
    List<Constraint> plan(List<Constraint> inputs) {
      int current = ++mark;
      List<Constraint> plan = new ArrayList<>();
      List<Constraint> open = new ArrayList<>();
      for (Constraint input : inputs) {
        if (input.isInput() && input.isSatisfied()) {
          open.add(input);
        }
      }
      while (!open.isEmpty()) {
        Constraint constraint = open.remove(open.size() - 1);
        Variable output = constraint.output();
        if (output.mark != current && constraint.inputsKnown(current)) {
          plan.add(constraint);
          output.mark = current;
          output.addReaders(open);
        }
      }
      return plan;
    }

    /** Satisfies a constraint, then the one that it displaces, and so on. */
    private void satisfyAll(Constraint constraint) {
      int current = ++mark;
      Constraint next = constraint;
      while (next != null) {
        next = satisfy(next, current);
      }
    }

    /** Gives the constraint that this one displaces. */
    private @Nullable Constraint satisfy(Constraint constraint, int current) {
      constraint.chooseMethod(current);
      if (!constraint.isSatisfied()) {
        Harness.check(constraint.strength != Strength.REQUIRED, "a required constraint");
        return null;
      }
      constraint.markInputs(current);
      Variable output = constraint.output();
      Constraint displaced = output.determinedBy;
      if (displaced != null) {
        displaced.markUnsatisfied();
      }
      output.determinedBy = constraint;
      Harness.check(propagate(constraint, current), "a cycle");
      output.mark = current;
      return displaced;
    }

    /** Computes anew what follows; false where that comes back to what is marked. */
    private static boolean propagate(Constraint constraint, int current) {
      List<Constraint> open = new ArrayList<>();
      open.add(constraint);
      while (!open.isEmpty()) {
        Constraint next = open.remove(open.size() - 1);
        if (next.output().mark == current) {
          return false;
        }
        next.recalculate();
        next.output().addReaders(open);
      }
      return true;
    }

    /**
     * What follows from a variable that nothing determines any more; gives the constraints that
     * could be satisfied now.
     */
    private static List<Constraint> withdrawFrom(Variable output) {
      output.determinedBy = null;
      output.strength = Strength.WEAKEST;
      output.stays = true;
      List<Constraint> unsatisfied = new ArrayList<>();
      List<Variable> open = new ArrayList<>();
      open.add(output);
      while (!open.isEmpty()) {
        Variable variable = open.remove(open.size() - 1);
        for (Constraint constraint : variable.constraints) {
          if (!constraint.isSatisfied()) {
            unsatisfied.add(constraint);
          }
        }
        List<Constraint> readers = new ArrayList<>();
        variable.addReaders(readers);
        for (Constraint reader : readers) {
          reader.recalculate();
          open.add(reader.output());
        }
      }
      return unsatisfied;
    }
  }
}
