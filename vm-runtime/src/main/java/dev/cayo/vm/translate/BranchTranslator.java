package dev.cayo.vm.translate;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.translate.Comparison.Relation;

/** Comparisons and jumps; a comparison just before a conditional jump becomes part of it. */
final class BranchTranslator {
  private final Emitter emitter;

  /** Positions of words that hold the index of a block until they are patched. */
  private final Words targets = new Words();

  BranchTranslator(Emitter emitter) {
    this.emitter = emitter;
  }

  void patch(int[] starts) {
    for (int i = 0; i < targets.size(); i++) {
      int at = targets.get(i);
      emitter.code.set(at, starts[emitter.code.get(at)]);
    }
  }

  private void target(int block) {
    targets.add(emitter.code.size());
    emitter.code.add(block);
  }

  void compare(Opcode opcode, Opcode next) {
    Value right = emitter.pop();
    Value left = emitter.pop();
    boolean swap = opcode == Opcode.GREATER || opcode == Opcode.GREATER_EQUAL;
    Relation relation =
        switch (opcode) {
          case LESS, GREATER -> Relation.LESS;
          case LESS_EQUAL, GREATER_EQUAL -> Relation.LESS_EQUAL;
          default -> Relation.EQUAL;
        };
    finish(
        new Comparison(
            relation, swap ? right : left, swap ? left : right, opcode == Opcode.NOT_EQUAL),
        next);
  }

  void isNull(Opcode next) {
    Value value = emitter.pop();
    finish(new Comparison(Relation.IS_NULL, value, value, false), next);
  }

  void not(Opcode next) {
    Value value = emitter.pop();
    Comparison comparison = value.comparison();
    if (comparison == null) {
      Value zero = Value.immediate(Primitive.BOOL, Shape.BOOL, 0);
      comparison = new Comparison(Relation.EQUAL, value, zero, false);
    } else {
      comparison = comparison.not();
    }
    finish(comparison, next);
  }

  /** The operands were popped and stay held until the branch takes them, for it comes next. */
  private void finish(Comparison comparison, Opcode next) {
    if (next == Opcode.JUMP_IF || next == Opcode.JUMP_IF_NOT || next == Opcode.NOT) {
      emitter.push(
          new Value(Value.Kind.COMPARISON, Primitive.BOOL, Shape.BOOL, -1, 0, null, comparison));
    } else {
      compute(comparison);
    }
  }

  private void compute(Comparison comparison) {
    int b = emitter.register(comparison.left());
    if (comparison.relation() == Relation.IS_NULL) {
      int to = emitter.destination(Shape.BOOL);
      emitter.code.add(RegisterOp.IS_NULL, to, b);
      emitter.result(Primitive.BOOL, Shape.BOOL, to, emitter.code.size() - 2);
    } else {
      int c = emitter.register(comparison.right());
      int to = emitter.destination(Shape.BOOL);
      boolean equality = comparison.relation() == Relation.EQUAL;
      emitter.code.add(valueOp(comparison, equality && comparison.negated()), to, b, c);
      emitter.result(Primitive.BOOL, Shape.BOOL, to, emitter.code.size() - 3);
      if (equality) {
        return;
      }
    }
    if (comparison.negated()) {
      int from = emitter.register(emitter.pop());
      int to = emitter.destination(Shape.BOOL);
      emitter.code.add(RegisterOp.XOR_K, to, from, 1);
      emitter.result(Primitive.BOOL, Shape.BOOL, to, emitter.code.size() - 3);
    }
  }

  private static int valueOp(Comparison comparison, boolean unequal) {
    boolean floats = comparison.isFloat();
    return switch (comparison.relation()) {
      case LESS -> floats ? RegisterOp.LESS_FLOAT : RegisterOp.LESS;
      case LESS_EQUAL -> floats ? RegisterOp.LESS_EQUAL_FLOAT : RegisterOp.LESS_EQUAL;
      case EQUAL, IS_NULL ->
          unequal
              ? (floats ? RegisterOp.NOT_EQUAL_FLOAT : RegisterOp.NOT_EQUAL)
              : (floats ? RegisterOp.EQUAL_FLOAT : RegisterOp.EQUAL);
    };
  }

  void jump(int block) {
    emitter.noDestination();
    emitter.code.add(RegisterOp.JUMP);
    target(block);
  }

  void jumpIf(int block, boolean negated) {
    Value value = emitter.pop();
    Comparison comparison = value.comparison();
    if (comparison == null) {
      Value zero = Value.immediate(Primitive.BOOL, Shape.BOOL, 0);
      comparison = new Comparison(Relation.EQUAL, value, zero, true);
    }
    branch(negated ? comparison.not() : comparison, block);
  }

  private void branch(Comparison comparison, int block) {
    if (comparison.relation() == Relation.IS_NULL) {
      int b = emitter.register(comparison.left());
      emitter.code.add(comparison.negated() ? RegisterOp.JUMP_NOT_NULL : RegisterOp.JUMP_NULL, b);
    } else if (comparison.isFloat()) {
      int b = emitter.register(comparison.left());
      int c = emitter.register(comparison.right());
      emitter.code.add(floatOp(comparison), b, c);
    } else if (comparison.right().isSmall()) {
      int b = emitter.register(comparison.left());
      emitter.code.add(rightConstantOp(comparison), b, (int) comparison.right().immediate());
    } else if (comparison.left().isSmall()) {
      int b = emitter.register(comparison.right());
      emitter.code.add(leftConstantOp(comparison), b, (int) comparison.left().immediate());
    } else {
      registers(comparison);
    }
    target(block);
    emitter.noDestination();
  }

  private void registers(Comparison comparison) {
    int b = emitter.register(comparison.left());
    int c = emitter.register(comparison.right());
    boolean negated = comparison.negated();
    switch (comparison.relation()) {
      // Not less is greater or equal: the other order, for whole numbers.
      case LESS ->
          emitter.code.add(
              negated ? RegisterOp.JUMP_LESS_EQUAL : RegisterOp.JUMP_LESS,
              negated ? c : b,
              negated ? b : c);
      case LESS_EQUAL ->
          emitter.code.add(
              negated ? RegisterOp.JUMP_LESS : RegisterOp.JUMP_LESS_EQUAL,
              negated ? c : b,
              negated ? b : c);
      case EQUAL, IS_NULL ->
          emitter.code.add(negated ? RegisterOp.JUMP_NOT_EQUAL : RegisterOp.JUMP_EQUAL, b, c);
    }
  }

  private static int floatOp(Comparison comparison) {
    boolean negated = comparison.negated();
    return switch (comparison.relation()) {
      case LESS -> negated ? RegisterOp.JUMP_NOT_LESS_FLOAT : RegisterOp.JUMP_LESS_FLOAT;
      case LESS_EQUAL ->
          negated ? RegisterOp.JUMP_NOT_LESS_EQUAL_FLOAT : RegisterOp.JUMP_LESS_EQUAL_FLOAT;
      case EQUAL, IS_NULL ->
          negated ? RegisterOp.JUMP_NOT_EQUAL_FLOAT : RegisterOp.JUMP_EQUAL_FLOAT;
    };
  }

  private static int rightConstantOp(Comparison comparison) {
    boolean negated = comparison.negated();
    return switch (comparison.relation()) {
      case LESS -> negated ? RegisterOp.JUMP_GREATER_EQUAL_K : RegisterOp.JUMP_LESS_K;
      case LESS_EQUAL -> negated ? RegisterOp.JUMP_GREATER_K : RegisterOp.JUMP_LESS_EQUAL_K;
      case EQUAL, IS_NULL -> negated ? RegisterOp.JUMP_NOT_EQUAL_K : RegisterOp.JUMP_EQUAL_K;
    };
  }

  /** The operation on the right value, the constant being on the left. */
  private static int leftConstantOp(Comparison comparison) {
    boolean negated = comparison.negated();
    return switch (comparison.relation()) {
      case LESS -> negated ? RegisterOp.JUMP_LESS_EQUAL_K : RegisterOp.JUMP_GREATER_K;
      case LESS_EQUAL -> negated ? RegisterOp.JUMP_LESS_K : RegisterOp.JUMP_GREATER_EQUAL_K;
      case EQUAL, IS_NULL -> negated ? RegisterOp.JUMP_NOT_EQUAL_K : RegisterOp.JUMP_EQUAL_K;
    };
  }

  void table(Operand.Table table) {
    int value = emitter.register(emitter.pop());
    emitter.noDestination();
    emitter.code.add(RegisterOp.SWITCH, value, table.blocks().size());
    target(table.otherwise());
    table.blocks().forEach(this::target);
  }
}
