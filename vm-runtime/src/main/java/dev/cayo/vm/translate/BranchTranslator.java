package dev.cayo.vm.translate;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.translate.Comparison.Relation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comparisons and jumps; a comparison just before a conditional jump becomes part of it. */
final class BranchTranslator {
  private final Emitter emitter;
  private final List<Block> blocks;
  private final Function<Instruction, @Nullable Value> operands;

  /** Positions of words that hold the index of a block until they are patched. */
  private final Words targets = new Words();

  private final Words loops = new Words();

  BranchTranslator(
      Emitter emitter, List<Block> blocks, Function<Instruction, @Nullable Value> operands) {
    this.emitter = emitter;
    this.blocks = blocks;
    this.operands = operands;
  }

  /** Where jumps that took a test along are. */
  int[] loops() {
    return loops.toArray();
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
    finish(comparison(opcode, left, right), next);
  }

  private static Comparison comparison(Opcode opcode, Value left, Value right) {
    boolean swap = opcode == Opcode.GREATER || opcode == Opcode.GREATER_EQUAL;
    Relation relation =
        switch (opcode) {
          case LESS, GREATER -> Relation.LESS;
          case LESS_EQUAL, GREATER_EQUAL -> Relation.LESS_EQUAL;
          default -> Relation.EQUAL;
        };
    return new Comparison(
        relation, swap ? right : left, swap ? left : right, opcode == Opcode.NOT_EQUAL);
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
    if (loop(block)) {
      return;
    }
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
    } else {
      emitter.code.add(select(comparison));
    }
    target(block);
    emitter.noDestination();
  }

  /** The branch and its two operands, for whole numbers. */
  private int[] select(Comparison comparison) {
    if (comparison.right().isSmall()) {
      int b = emitter.register(comparison.left());
      return new int[] {rightConstantOp(comparison), b, (int) comparison.right().immediate()};
    }
    if (comparison.left().isSmall()) {
      int b = emitter.register(comparison.right());
      return new int[] {leftConstantOp(comparison), b, (int) comparison.left().immediate()};
    }
    int b = emitter.register(comparison.left());
    int c = emitter.register(comparison.right());
    boolean negated = comparison.negated();
    return switch (comparison.relation()) {
      // Not less is greater or equal: the other order, for whole numbers.
      case LESS ->
          negated
              ? new int[] {RegisterOp.JUMP_LESS_EQUAL, c, b}
              : new int[] {RegisterOp.JUMP_LESS, b, c};
      case LESS_EQUAL ->
          negated
              ? new int[] {RegisterOp.JUMP_LESS, c, b}
              : new int[] {RegisterOp.JUMP_LESS_EQUAL, b, c};
      case EQUAL, IS_NULL ->
          new int[] {negated ? RegisterOp.JUMP_NOT_EQUAL : RegisterOp.JUMP_EQUAL, b, c};
    };
  }

  /** A jump to a block that is nothing but a test of locals and numbers takes the test along. */
  private boolean loop(int block) {
    List<Instruction> code = blocks.get(block).instructions();
    if (code.size() != 4 || block + 1 == blocks.size()) {
      return false;
    }
    Value left = operands.apply(code.get(0));
    Value right = operands.apply(code.get(1));
    Opcode last = code.get(3).opcode();
    boolean isTest =
        left != null
            && right != null
            && left.isPrimitive()
            && left.shape() != Shape.FLOAT
            && !(left.kind() == Value.Kind.IMMEDIATE && right.kind() == Value.Kind.IMMEDIATE)
            && isComparison(code.get(2).opcode())
            && (last == Opcode.JUMP_IF || last == Opcode.JUMP_IF_NOT);
    if (!isTest) {
      return false;
    }
    Comparison comparison = comparison(code.get(2).opcode(), left, right);
    int[] test = select(last == Opcode.JUMP_IF ? comparison : comparison.not());
    int op = loopOp(test[0]);
    if (op < 0) {
      return false;
    }
    loops.add(emitter.code.size());
    emitter.code.add(op);
    target(block);
    emitter.code.add(code.size(), test[1], test[2]);
    int taken = ((Operand.Target) code.get(3).operand()).block();
    boolean swapped = test[0] == RegisterOp.JUMP_EQUAL_K;
    target(swapped ? block + 1 : taken);
    target(swapped ? taken : block + 1);
    return true;
  }

  private static boolean isComparison(Opcode opcode) {
    return switch (opcode) {
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
      default -> false;
    };
  }

  private static int loopOp(int op) {
    return switch (op) {
      case RegisterOp.JUMP_LESS -> RegisterOp.LOOP_LESS;
      case RegisterOp.JUMP_LESS_EQUAL -> RegisterOp.LOOP_LESS_EQUAL;
      case RegisterOp.JUMP_LESS_K -> RegisterOp.LOOP_LESS_K;
      case RegisterOp.JUMP_LESS_EQUAL_K -> RegisterOp.LOOP_LESS_EQUAL_K;
      case RegisterOp.JUMP_GREATER_K -> RegisterOp.LOOP_GREATER_K;
      case RegisterOp.JUMP_GREATER_EQUAL_K -> RegisterOp.LOOP_GREATER_EQUAL_K;
      case RegisterOp.JUMP_EQUAL_K, RegisterOp.JUMP_NOT_EQUAL_K -> RegisterOp.LOOP_NOT_EQUAL_K;
      default -> -1;
    };
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
