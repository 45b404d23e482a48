package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;

/** Follows single instructions: the rules themselves stand with their groups. */
final class InstructionRules {
  private final Frame frame;
  private final ValueRules values;
  private final ArithmeticRules arithmetic;
  private final DataRules data;
  private final ObjectRules objects;
  private final TestRules tests;
  private final CallRules calls;
  private final JumpRules jumps;

  InstructionRules(Context context) {
    frame = context.frame;
    values = new ValueRules(context);
    arithmetic = new ArithmeticRules(context);
    data = new DataRules(context);
    objects = new ObjectRules(context);
    tests = new TestRules(context);
    calls = new CallRules(context);
    jumps = new JumpRules(context);
  }

  /** Follows an instruction and says whether it must be the last of its block. */
  boolean endsBlock(Instruction instruction) {
    Operand operand = instruction.operand();
    switch (instruction.opcode()) {
      case CONST, INT, CHAR, BYTE, TRUE, FALSE, NULL, UNIT -> values.constant(instruction);
      case LOAD -> values.load(((Operand.Local) operand).index());
      case STORE -> values.store(((Operand.Local) operand).index());
      case DUP -> values.dup();
      case POP -> values.pop();
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic.binary();
      case NEGATE -> arithmetic.negate();
      case ADD_WRAPPING, SUBTRACT_WRAPPING, MULTIPLY_WRAPPING, AND, OR, XOR -> arithmetic.bits();
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> arithmetic.bits();
      case COMPLEMENT -> convert(Primitive.INT, Primitive.INT);
      case NOT -> convert(Primitive.BOOL, Primitive.BOOL);
      case EQUAL, NOT_EQUAL -> arithmetic.compare(true);
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> arithmetic.compare(false);
      case SAME -> arithmetic.same();
      case IS_NULL -> arithmetic.isNull();
      case EQUALS -> arithmetic.equal();
      case COMPARE -> arithmetic.order();
      case HASH, TO_STRING -> arithmetic.anyOne(instruction.opcode());
      case INT_TO_FLOAT -> convert(Primitive.INT, Primitive.FLOAT);
      case FLOAT_TO_INT -> convert(Primitive.FLOAT, Primitive.INT);
      case CHAR_TO_INT -> convert(Primitive.CHAR, Primitive.INT);
      case INT_TO_CHAR -> convert(Primitive.INT, Primitive.CHAR);
      case BYTE_TO_INT -> convert(Primitive.BYTE, Primitive.INT);
      case INT_TO_BYTE -> convert(Primitive.INT, Primitive.BYTE);
      case CONCAT -> data.concat(((Operand.Count) operand).value());
      case STRING_LENGTH -> data.stringLength();
      case STRING_GET -> data.stringGet();
      case NEW_ARRAY -> data.newArray(((Operand.OfType) operand).type());
      case ARRAY_GET -> data.arrayGet();
      case ARRAY_SET -> data.arraySet();
      case ARRAY_LENGTH -> data.arrayLength();
      case NEW, ALLOCATE, INITIALISE -> object(instruction.opcode(), (Operand.OfType) operand);
      case CALL_INITIALISER -> objects.callInitialiser((Operand.OfFunction) operand);
      case SEAL -> objects.seal();
      case GET_FIELD -> objects.getField((Operand.OfField) operand);
      case PUT_FIELD -> objects.putField((Operand.OfField) operand);
      case TAG -> objects.tag();
      case BOX -> tests.box(((Operand.OfType) operand).type());
      case UNWRAP -> tests.unwrap();
      case IS -> tests.is(((Operand.OfType) operand).type());
      case CAST -> tests.cast(((Operand.OfType) operand).type());
      case GET_GLOBAL -> data.getGlobal((Operand.OfGlobal) operand);
      case PUT_GLOBAL -> data.putGlobal((Operand.OfGlobal) operand);
      case CALL, CALL_VIRTUAL, CALL_CLOSURE -> {
        return calls.call(instruction);
      }
      case CLOSURE -> calls.closure((Operand.Closure) operand);
      case JUMP, JUMP_IF, JUMP_IF_NOT, SWITCH, RETURN, THROW -> {
        jumps.jump(instruction);
        return true;
      }
    }
    return false;
  }

  private void convert(Type from, Type to) {
    frame.pop(from);
    frame.push(to);
  }

  private void object(Opcode opcode, Operand.OfType operand) {
    if (opcode == Opcode.NEW) {
      objects.construct(operand.type());
    } else if (opcode == Opcode.ALLOCATE) {
      objects.allocate(operand.type());
    } else {
      objects.initialise(operand.type());
    }
  }
}
