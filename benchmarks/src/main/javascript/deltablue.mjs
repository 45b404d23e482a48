// Objects, virtual calls and arrays: an incremental solver of constraints, after DeltaBlue by Freeman-Benson and Maloney.
import { check, mix } from './harness.mjs';

/** The lower, the stronger. */
const Strength = Object.freeze({
  required: 0,
  strongPreferred: 1,
  preferred: 2,
  strongDefault: 3,
  normal: 4,
  weakDefault: 5,
  weakest: 6,
});

class Variable {
  constructor(value) {
    this.value = value;
    this.constraints = [];
    this.determinedBy = null;
    this.strength = Strength.weakest;
    this.stays = true;
    this.mark = 0;
  }

  /** The satisfied constraints that read this variable, at the end of an array. */
  addReaders(readers) {
    for (const constraint of this.constraints) {
      if (constraint !== this.determinedBy && constraint.isSatisfied) readers.push(constraint);
    }
  }
}

class Constraint {
  constructor(strength) {
    this.strength = strength;
  }

  get isInput() {
    return false;
  }
}

class UnaryConstraint extends Constraint {
  constructor(output, strength) {
    super(strength);
    this.output = output;
    this.isSatisfied = false;
  }

  get variables() {
    return [this.output];
  }

  chooseMethod(mark) {
    this.isSatisfied = this.output.mark !== mark && this.strength < this.output.strength;
  }

  markInputs(mark) {}

  inputsKnown(mark) {
    return true;
  }

  markUnsatisfied() {
    this.isSatisfied = false;
  }

  recalculate() {
    this.output.strength = this.strength;
    this.output.stays = !this.isInput;
  }

  execute() {}
}

/** Keeps a variable as it is. */
class StayConstraint extends UnaryConstraint {}

/** Lets a variable be set from outside. */
class EditConstraint extends UnaryConstraint {
  get isInput() {
    return true;
  }
}

const Direction = Object.freeze({ none: 0, forward: 1, backward: 2 });

class BinaryConstraint extends Constraint {
  constructor(first, second, strength) {
    super(strength);
    this.first = first;
    this.second = second;
    this.direction = Direction.none;
  }

  get isSatisfied() {
    return this.direction !== Direction.none;
  }

  get variables() {
    return [this.first, this.second];
  }

  get output() {
    return this.direction === Direction.forward ? this.second : this.first;
  }

  get input() {
    return this.direction === Direction.forward ? this.first : this.second;
  }

  chooseMethod(mark) {
    const backward =
      this.first.mark !== mark && (this.second.mark === mark || this.second.strength < this.first.strength);
    this.direction = backward
      ? this.towards(this.first, Direction.backward, mark)
      : this.towards(this.second, Direction.forward, mark);
  }

  towards(target, direction, mark) {
    return target.mark !== mark && this.strength < target.strength ? direction : Direction.none;
  }

  markInputs(mark) {
    this.input.mark = mark;
  }

  inputsKnown(mark) {
    const variable = this.input;
    return variable.mark === mark || variable.stays || variable.determinedBy === null;
  }

  markUnsatisfied() {
    this.direction = Direction.none;
  }

  recalculate() {
    const target = this.output;
    target.strength = Math.max(this.strength, this.input.strength);
    target.stays = this.input.stays;
    if (target.stays) this.execute();
  }
}

class EqualityConstraint extends BinaryConstraint {
  execute() {
    this.output.value = this.input.value;
  }
}

/** The second variable is the first, scaled and moved. */
class ScaleConstraint extends BinaryConstraint {
  constructor(first, scale, offset, second, strength) {
    super(first, second, strength);
    this.scale = scale;
    this.offset = offset;
  }

  get variables() {
    return [this.first, this.second, this.scale, this.offset];
  }

  markInputs(mark) {
    this.input.mark = mark;
    this.scale.mark = mark;
    this.offset.mark = mark;
  }

  execute() {
    if (this.direction === Direction.forward) {
      this.second.value = this.first.value * this.scale.value + this.offset.value;
    } else {
      this.first.value = Math.trunc((this.second.value - this.offset.value) / this.scale.value);
    }
  }

  recalculate() {
    const target = this.output;
    target.strength = Math.max(this.strength, this.input.strength);
    target.stays = this.input.stays && this.scale.stays && this.offset.stays;
    if (target.stays) this.execute();
  }
}

class Planner {
  #mark = 0;

  add(constraint) {
    for (const variable of constraint.variables) variable.constraints.push(constraint);
    this.#satisfyAll(constraint);
  }

  remove(constraint) {
    const output = constraint.output;
    const wasSatisfied = constraint.isSatisfied;
    constraint.markUnsatisfied();
    for (const variable of constraint.variables) {
      variable.constraints.splice(variable.constraints.indexOf(constraint), 1);
    }
    if (wasSatisfied) {
      const unsatisfied = this.#withdrawFrom(output).sort((a, b) => a.strength - b.strength);
      for (const other of unsatisfied) this.#satisfyAll(other);
    }
  }

  /** The constraints to execute, in order, when the inputs change. */
  plan(inputs) {
    const current = ++this.#mark;
    const plan = [];
    const open = inputs.filter((c) => c.isInput && c.isSatisfied);
    while (open.length > 0) {
      const constraint = open.pop();
      const output = constraint.output;
      if (output.mark !== current && constraint.inputsKnown(current)) {
        plan.push(constraint);
        output.mark = current;
        output.addReaders(open);
      }
    }
    return plan;
  }

  /** Satisfies a constraint, then the one that it displaces, and so on. */
  #satisfyAll(constraint) {
    const current = ++this.#mark;
    let next = constraint;
    while (next !== null) next = this.#satisfy(next, current);
  }

  /** Gives the constraint that this one displaces. */
  #satisfy(constraint, current) {
    constraint.chooseMethod(current);
    if (!constraint.isSatisfied) {
      check(constraint.strength !== Strength.required, 'a required constraint cannot be satisfied');
      return null;
    }
    constraint.markInputs(current);
    const output = constraint.output;
    const displaced = output.determinedBy;
    displaced?.markUnsatisfied();
    output.determinedBy = constraint;
    check(this.#propagate(constraint, current), 'a cycle');
    output.mark = current;
    return displaced;
  }

  /** Computes anew what follows from a constraint; false where that comes back to what is marked. */
  #propagate(constraint, current) {
    const open = [constraint];
    while (open.length > 0) {
      const next = open.pop();
      if (next.output.mark === current) return false;
      next.recalculate();
      next.output.addReaders(open);
    }
    return true;
  }

  /** What follows from a variable that nothing determines any more; gives the constraints that could be satisfied now. */
  #withdrawFrom(output) {
    output.determinedBy = null;
    output.strength = Strength.weakest;
    output.stays = true;
    const unsatisfied = [];
    const open = [output];
    while (open.length > 0) {
      const variable = open.pop();
      for (const constraint of variable.constraints) {
        if (!constraint.isSatisfied) unsatisfied.push(constraint);
      }
      const readers = [];
      variable.addReaders(readers);
      for (const reader of readers) {
        reader.recalculate();
        open.push(reader.output);
      }
    }
    return unsatisfied;
  }
}

/** A chain of equal variables: what is set at one end comes out at the other. */
function chain(size) {
  const planner = new Planner();
  const variables = Array.from({ length: size + 1 }, () => new Variable(0));
  const first = variables[0];
  const last = variables[size];
  for (let i = 0; i < size; i++) {
    planner.add(new EqualityConstraint(variables[i], variables[i + 1], Strength.required));
  }
  planner.add(new StayConstraint(last, Strength.strongDefault));
  const edit = new EditConstraint(first, Strength.preferred);
  planner.add(edit);
  const plan = planner.plan([edit]);
  for (let value = 0; value < 100; value++) {
    first.value = value;
    for (const constraint of plan) constraint.execute();
    check(last.value === value, `the chain gives ${last.value} instead of ${value}`);
  }
  planner.remove(edit);
  return plan.length;
}

function change(planner, variable, value) {
  const edit = new EditConstraint(variable, Strength.preferred);
  planner.add(edit);
  const plan = planner.plan([edit]);
  for (let i = 0; i < 10; i++) {
    variable.value = value;
    for (const constraint of plan) constraint.execute();
  }
  planner.remove(edit);
}

/** Pairs of variables with one scale and one offset, each of which is changed. */
function projection(size) {
  const planner = new Planner();
  const scale = new Variable(10);
  const offset = new Variable(1000);
  const sources = [];
  const targets = [];
  for (let i = 0; i < size; i++) {
    const source = new Variable(i);
    const target = new Variable(i);
    sources.push(source);
    targets.push(target);
    planner.add(new StayConstraint(source, Strength.normal));
    planner.add(new ScaleConstraint(source, scale, offset, target, Strength.required));
  }
  change(planner, sources[size - 1], 17);
  check(targets[size - 1].value === 1170, 'what follows from 17');
  change(planner, targets[size - 1], 1050);
  check(sources[size - 1].value === 5, 'what 1050 follows from');
  change(planner, scale, 5);
  change(planner, offset, 2000);
  for (let i = 0; i < size - 1; i++) check(targets[i].value === i * 5 + 2000, 'after the last change');
  return targets.reduce((sum, target) => sum + target.value, 0);
}

export function benchmark(size) {
  return mix(chain(size), projection(size));
}
