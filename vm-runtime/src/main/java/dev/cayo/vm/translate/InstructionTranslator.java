package dev.cayo.vm.translate;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.object.UnitValue;
import dev.cayo.vm.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The switch over the ISA. Constants, locals and arithmetic are here; the rest is shared out. */
final class InstructionTranslator {
  private final FunctionInstance function;
  private final Emitter emitter;
  private final Locals locals;
  private final BranchTranslator branches;
  private final CallTranslator calls;
  private final ObjectTranslator objects;
  private int deepest;

  InstructionTranslator(
      FunctionInstance function,
      Emitter emitter,
      Locals locals,
      StaticTypes types,
      Liveness liveness,
      List<Block> blocks) {
    this.function = function;
    this.emitter = emitter;
    this.locals = locals;
    this.branches = new BranchTranslator(emitter, blocks, this::operand);
    this.objects = new ObjectTranslator(function, emitter, types, liveness);
    this.calls = new CallTranslator(function, emitter, types, liveness);
  }

  int deepest() {
    return deepest;
  }

  /** Where jumps that took a test along are. */
  int[] loops() {
    return branches.loops();
  }

  void patchTargets(int[] starts) {
    branches.patch(starts);
  }

  void translate(int index, Instruction instruction, Opcode next) {
    Operand operand = instruction.operand();
    switch (instruction.opcode()) {
      case CONST -> constant(((Operand.Constant) operand).value());
      case INT -> immediate(Primitive.INT, Shape.INT, operand);
      case CHAR -> immediate(Primitive.CHAR, Shape.CHAR, operand);
      case BYTE -> immediate(Primitive.BYTE, Shape.BYTE, operand);
      case TRUE -> emitter.push(Value.immediate(Primitive.BOOL, Shape.BOOL, 1));
      case FALSE -> emitter.push(Value.immediate(Primitive.BOOL, Shape.BOOL, 0));
      case NULL -> emitter.push(Value.constant(Basic.NULL, null));
      case UNIT -> emitter.push(Value.constant(Basic.UNIT, UnitValue.UNIT));
      case LOAD -> load(((Operand.Local) operand).index());
      case STORE -> store(((Operand.Local) operand).index());
      case DUP -> emitter.push(emitter.peek(0));
      case POP -> pop();
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          ADD_WRAPPING,
          SUBTRACT_WRAPPING,
          MULTIPLY_WRAPPING,
          AND,
          OR,
          XOR,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          SHIFT_RIGHT_UNSIGNED ->
          arithmetic(instruction.opcode());
      case NEGATE ->
          unary(
              emitter.peek(0).shape() == Shape.FLOAT ? RegisterOp.NEGATE_FLOAT : RegisterOp.NEGATE,
              emitter.peek(0).type());
      case COMPLEMENT -> complement();
      case NOT -> branches.not(next);
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
          branches.compare(instruction.opcode(), next);
      case SAME -> binary(RegisterOp.SAME, Primitive.BOOL, Shape.BOOL);
      case IS_NULL -> branches.isNull(next);
      case EQUALS, HASH, COMPARE, TO_STRING -> calls.general(index, instruction.opcode());
      case INT_TO_FLOAT -> unary(RegisterOp.INT_TO_FLOAT, Primitive.FLOAT);
      case FLOAT_TO_INT -> unary(RegisterOp.FLOAT_TO_INT, Primitive.INT);
      case CHAR_TO_INT, BYTE_TO_INT -> widen();
      case INT_TO_CHAR -> unary(RegisterOp.INT_TO_CHAR, Primitive.CHAR);
      case INT_TO_BYTE -> unary(RegisterOp.INT_TO_BYTE, Primitive.BYTE);
      case CONCAT -> objects.concat(index, ((Operand.Count) operand).value());
      case STRING_LENGTH -> unary(RegisterOp.STRING_LENGTH, Primitive.INT);
      case STRING_GET -> objects.stringGet();
      case NEW_ARRAY -> objects.newArray(index, ((Operand.OfType) operand).type());
      case ARRAY_GET -> objects.arrayGet();
      case ARRAY_SET -> objects.arraySet();
      case ARRAY_LENGTH -> unary(RegisterOp.LENGTH, Primitive.INT);
      case NEW -> objects.create(((Operand.OfType) operand).type());
      case ALLOCATE -> objects.allocate(((Operand.OfType) operand).type());
      case INITIALISE -> objects.initialise(((Operand.OfType) operand).type());
      case CALL_INITIALISER -> calls.initialiser(index, (Operand.OfFunction) operand);
      case SEAL -> {}
      case GET_FIELD -> objects.getField((Operand.OfField) operand);
      case PUT_FIELD -> objects.putField((Operand.OfField) operand);
      case TAG -> unary(RegisterOp.TAG, Primitive.INT);
      case BOX -> box(((Operand.OfType) operand).type());
      case UNWRAP -> unwrap();
      case IS -> objects.is(((Operand.OfType) operand).type());
      case CAST -> objects.cast(((Operand.OfType) operand).type());
      case GET_GLOBAL -> objects.getGlobal(((Operand.OfGlobal) operand).symbol());
      case PUT_GLOBAL -> objects.putGlobal(((Operand.OfGlobal) operand).symbol());
      case CALL -> calls.call(index, (Operand.OfFunction) operand);
      case CALL_VIRTUAL -> calls.virtual(index, (Operand.OfMethod) operand);
      case CALL_CLOSURE -> calls.closure(index, ((Operand.Count) operand).value());
      case CLOSURE -> calls.makeClosure((Operand.Closure) operand);
      case JUMP -> branches.jump(((Operand.Target) operand).block());
      case JUMP_IF -> branches.jumpIf(((Operand.Target) operand).block(), false);
      case JUMP_IF_NOT -> branches.jumpIf(((Operand.Target) operand).block(), true);
      case SWITCH -> branches.table((Operand.Table) operand);
      case RETURN ->
          leave(emitter.peek(0).isPrimitive() ? RegisterOp.RETURN : RegisterOp.RETURN_REFERENCE);
      case THROW -> leave(RegisterOp.THROW);
    }
    deepest = Math.max(deepest, emitter.depth());
  }

  private void constant(Literal literal) {
    if (literal instanceof Literal.OfInt number) {
      emitter.push(Value.immediate(Primitive.INT, Shape.INT, number.value()));
    } else if (literal instanceof Literal.OfFloat number) {
      long bits = Double.doubleToLongBits(number.value());
      emitter.push(Value.immediate(Primitive.FLOAT, Shape.FLOAT, bits));
    } else {
      Text text = Text.of(((Literal.OfString) literal).value()).shared();
      emitter.push(Value.constant(Basic.STRING, text));
    }
  }

  private void immediate(Type type, Shape shape, Operand operand) {
    emitter.push(Value.immediate(type, shape, ((Operand.Immediate) operand).value()));
  }

  private void load(int local) {
    emitter.push(value(local));
  }

  private Value value(int local) {
    return Value.local(locals.type(local), locals.shape(local), locals.register(local));
  }

  /** What an instruction pushes without doing anything: a local or a number; null for others. */
  private @Nullable Value operand(Instruction instruction) {
    if (instruction.opcode() == Opcode.LOAD) {
      return value(((Operand.Local) instruction.operand()).index());
    }
    return instruction.opcode() == Opcode.INT
        ? Value.immediate(
            Primitive.INT, Shape.INT, ((Operand.Immediate) instruction.operand()).value())
        : null;
  }

  private void store(int local) {
    emitter.store(locals.shape(local), locals.register(local));
  }

  private void pop() {
    emitter.pop();
    emitter.noDestination();
  }

  private void arithmetic(Opcode opcode) {
    if (emitter.peek(0).shape() == Shape.FLOAT) {
      binary(floatOp(opcode), Primitive.FLOAT, Shape.FLOAT);
      return;
    }
    Value right = emitter.peek(0);
    Value left = emitter.peek(1);
    int constant = constantOp(opcode, right);
    if (constant >= 0) {
      int number = (int) (opcode == Opcode.SUBTRACT ? -right.immediate() : right.immediate());
      withConstant(constant, number, false);
    } else if (isCommutative(opcode) && constantOp(opcode, left) >= 0) {
      withConstant(constantOp(opcode, left), (int) left.immediate(), true);
    } else {
      binary(intOp(opcode), Primitive.INT, Shape.INT);
    }
  }

  private static boolean isCommutative(Opcode opcode) {
    return opcode == Opcode.ADD || opcode == Opcode.MULTIPLY || opcode == Opcode.AND;
  }

  private void withConstant(int op, int number, boolean constantIsLeft) {
    Value right = emitter.pop();
    Value left = emitter.pop();
    int source = emitter.register(constantIsLeft ? right : left);
    int to = emitter.destination(Shape.INT);
    emitter.code.add(op, to, source, number);
    emitter.result(Primitive.INT, Shape.INT, to, emitter.code.size() - 3);
  }

  /** The form that takes the constant in the code itself; negative where there is none. */
  private static int constantOp(Opcode opcode, Value value) {
    if (!value.isSmall()) {
      return -1;
    }
    boolean divisor = value.immediate() != 0 && value.immediate() != -1;
    return switch (opcode) {
      case ADD -> RegisterOp.ADD_K;
      case SUBTRACT -> value.immediate() == Integer.MIN_VALUE ? -1 : RegisterOp.ADD_K;
      case MULTIPLY -> RegisterOp.MULTIPLY_K;
      case DIVIDE -> divisor ? RegisterOp.DIVIDE_K : -1;
      case REMAINDER -> divisor ? RegisterOp.REMAINDER_K : -1;
      case AND -> RegisterOp.AND_K;
      case SHIFT_LEFT -> RegisterOp.SHIFT_LEFT_K;
      case SHIFT_RIGHT -> RegisterOp.SHIFT_RIGHT_K;
      default -> -1;
    };
  }

  private static int intOp(Opcode opcode) {
    return switch (opcode) {
      case ADD -> RegisterOp.ADD;
      case SUBTRACT -> RegisterOp.SUBTRACT;
      case MULTIPLY -> RegisterOp.MULTIPLY;
      case DIVIDE -> RegisterOp.DIVIDE;
      case REMAINDER -> RegisterOp.REMAINDER;
      case ADD_WRAPPING -> RegisterOp.ADD_WRAPPING;
      case SUBTRACT_WRAPPING -> RegisterOp.SUBTRACT_WRAPPING;
      case MULTIPLY_WRAPPING -> RegisterOp.MULTIPLY_WRAPPING;
      case AND -> RegisterOp.AND;
      case OR -> RegisterOp.OR;
      case XOR -> RegisterOp.XOR;
      case SHIFT_LEFT -> RegisterOp.SHIFT_LEFT;
      case SHIFT_RIGHT -> RegisterOp.SHIFT_RIGHT;
      case SHIFT_RIGHT_UNSIGNED -> RegisterOp.SHIFT_RIGHT_UNSIGNED;
      default -> throw new IllegalStateException(opcode.mnemonic());
    };
  }

  private static int floatOp(Opcode opcode) {
    return switch (opcode) {
      case ADD -> RegisterOp.ADD_FLOAT;
      case SUBTRACT -> RegisterOp.SUBTRACT_FLOAT;
      case MULTIPLY -> RegisterOp.MULTIPLY_FLOAT;
      case DIVIDE -> RegisterOp.DIVIDE_FLOAT;
      case REMAINDER -> RegisterOp.REMAINDER_FLOAT;
      default -> throw new IllegalStateException(opcode.mnemonic());
    };
  }

  private void binary(int op, Type type, Shape shape) {
    Value right = emitter.pop();
    Value left = emitter.pop();
    int b = emitter.register(left);
    int c = emitter.register(right);
    int to = emitter.destination(shape);
    emitter.code.add(op, to, b, c);
    emitter.result(type, shape, to, emitter.code.size() - 3);
  }

  private void unary(int op, Type type) {
    int from = emitter.register(emitter.pop());
    Shape shape = Shape.of(type, function.shapes());
    int to = emitter.destination(shape);
    emitter.code.add(op, to, from);
    emitter.result(type, shape, to, emitter.code.size() - 2);
  }

  private void complement() {
    int from = emitter.register(emitter.pop());
    int to = emitter.destination(Shape.INT);
    emitter.code.add(RegisterOp.XOR_K, to, from, -1);
    emitter.result(Primitive.INT, Shape.INT, to, emitter.code.size() - 3);
  }

  /** Char and Byte are their numbers already. */
  private void widen() {
    Value value = emitter.pop();
    emitter.check(value);
    emitter.push(
        new Value(
            value.kind(),
            Primitive.INT,
            Shape.INT,
            value.register(),
            value.immediate(),
            null,
            null));
    emitter.noDestination();
  }

  private void box(Type type) {
    Value value = emitter.pop();
    if (!value.isPrimitive()) {
      // A type variable at reference shape: the value is a reference already.
      emitter.push(
          new Value(
              value.kind(), type, Shape.REFERENCE, value.register(), 0, value.constant(), null));
      emitter.noDestination();
      return;
    }
    int from = emitter.register(value);
    int to = emitter.destination(Shape.REFERENCE);
    emitter.code.add(RegisterOp.BOX, to, from, value.shape().ordinal());
    emitter.result(type, Shape.REFERENCE, to, emitter.code.size() - 3);
  }

  private void unwrap() {
    Value value = emitter.pop();
    Type inner = value.type() instanceof NullableType some ? some.inner() : value.type();
    Shape shape = Shape.of(inner, function.shapes());
    int from = emitter.register(value);
    int to = emitter.destination(shape);
    if (shape == Shape.REFERENCE) {
      emitter.code.add(RegisterOp.UNWRAP_REFERENCE, to, from);
      emitter.result(inner, shape, to, emitter.code.size() - 2);
    } else {
      emitter.code.add(RegisterOp.UNWRAP, to, from, shape.ordinal());
      emitter.result(inner, shape, to, emitter.code.size() - 3);
    }
  }

  private void leave(int op) {
    int from = emitter.register(emitter.pop());
    emitter.noDestination();
    emitter.code.add(op, from);
  }
}
