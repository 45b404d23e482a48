package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand.Constant;
import dev.cayo.bytecode.Operand.Count;
import dev.cayo.bytecode.Operand.Immediate;
import dev.cayo.bytecode.Operand.Local;
import dev.cayo.bytecode.Operand.OfField;
import dev.cayo.bytecode.Operand.OfFunction;
import dev.cayo.bytecode.Operand.OfGlobal;
import dev.cayo.bytecode.Operand.OfMethod;
import dev.cayo.bytecode.Operand.OfType;
import dev.cayo.bytecode.Operand.Table;
import dev.cayo.bytecode.Operand.Target;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.object.UnitValue;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.translate.StaticTypes;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** The switch over the ISA. Constants and locals are here; the rest is shared out. */
final class InstructionCompiler {
  private static final String UNIT = Type.getInternalName(UnitValue.class);

  private final Emission emission;
  private final MethodVisitor code;
  private final OperandStack stack;
  private final Suspended suspended;
  private final ArithmeticCompiler arithmetic;
  private final BranchCompiler branches;
  private final ObjectCompiler objects;
  private final ArrayCompiler arrays;
  private final CallCompiler calls;
  private final GeneralCompiler general;
  private BitSet assigned = new BitSet();
  private boolean isLastBlock;
  private boolean isFused;

  InstructionCompiler(Emission emission) {
    this.emission = emission;
    this.code = emission.code();
    this.stack = new OperandStack(code, emission.types(), emission.locals());
    this.suspended = new Suspended(emission, stack);
    StaticTypes statics =
        new StaticTypes(
            emission.function().function().module(), emission.function().function().definition());
    this.arithmetic = new ArithmeticCompiler(emission, stack);
    this.branches = new BranchCompiler(emission, stack);
    this.objects = new ObjectCompiler(emission, stack, statics);
    this.arrays = new ArrayCompiler(emission, stack, suspended);
    this.calls = new CallCompiler(emission, stack, statics, suspended);
    this.general = new GeneralCompiler(emission, stack, suspended);
  }

  /**
   * A block begins, with some locals set.
   *
   * @param isLast whether no code of another block of the function follows
   */
  void begin(int block, BitSet live, boolean isLast) {
    stack.clear();
    isLastBlock = isLast;
    assigned = (BitSet) live.clone();
    suspended.begin(block, assigned);
  }

  void checkMemory(int index) {
    if (!stack.isDead()) {
      suspended.checkMemory(index);
    }
  }

  /** Whether the end of the block is never reached. */
  boolean isDead() {
    return stack.isDead();
  }

  /**
   * Compiles an instruction of a block.
   *
   * @param rest the instructions that follow it
   */
  void compile(int index, Instruction instruction, List<Instruction> rest) {
    if (isFused || stack.isDead()) {
      isFused = false;
      return;
    }
    Instruction following = rest.isEmpty() ? Instruction.of(Opcode.UNIT) : rest.get(0);
    emission.locals().releaseTemporaries();
    Opcode next = following.opcode();
    dev.cayo.bytecode.Operand operand = instruction.operand();
    switch (instruction.opcode()) {
      case CONST -> constant(((Constant) operand).value());
      case INT -> {
        long value = ((Immediate) operand).value();
        Code.push(code, value);
        stack.pushInt(value);
      }
      case CHAR -> small(Primitive.CHAR, ((Immediate) operand).value());
      case BYTE -> small(Primitive.BYTE, ((Immediate) operand).value());
      case TRUE -> small(Primitive.BOOL, 1);
      case FALSE -> small(Primitive.BOOL, 0);
      case NULL -> {
        code.visitInsn(ACONST_NULL);
        stack.push(Operand.of(Basic.NULL, Shape.REFERENCE, "null"));
      }
      case UNIT -> {
        code.visitFieldInsn(GETSTATIC, UNIT, "UNIT", "L" + UNIT + ";");
        stack.push(Basic.UNIT, HostNames.OBJECT);
      }
      case LOAD -> load(((Local) operand).index());
      case STORE -> store(((Local) operand).index());
      case DUP -> {
        code.visitInsn(CallDescriptor.size(stack.peek().shape()) == 2 ? DUP2 : DUP);
        stack.push(stack.peek());
      }
      case POP -> code.visitInsn(CallDescriptor.size(stack.pop().shape()) == 2 ? POP2 : POP);
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
          arithmetic.binary(instruction.opcode());
      case NEGATE, COMPLEMENT -> arithmetic.unary(instruction.opcode());
      case NOT -> branches.not();
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IS_NULL ->
          isFused = branches.compare(instruction.opcode(), following);
      case SAME -> {
        stack.pop(2);
        Code.operation(code, "same", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
        stack.push(Primitive.BOOL);
      }
      case EQUALS -> general.equal(index, assigned);
      case HASH -> general.hash(index, assigned);
      case COMPARE -> {
        isFused = general.isTested(rest);
        if (!isFused) {
          general.compare(index, assigned);
        }
      }
      case TO_STRING -> general.print(index, assigned, next);
      case INT_TO_FLOAT, FLOAT_TO_INT, CHAR_TO_INT, INT_TO_CHAR, BYTE_TO_INT, INT_TO_BYTE ->
          arithmetic.convert(instruction.opcode());
      case CONCAT -> arrays.concat(index, ((Count) operand).value());
      case STRING_LENGTH -> {
        stack.require(HostNames.TEXT);
        stack.pop();
        code.visitMethodInsn(
            INVOKEVIRTUAL, Type.getInternalName(Text.class), "length", "()I", false);
        code.visitInsn(I2L);
        stack.push(Primitive.INT);
      }
      case STRING_GET -> arrays.scalarAt();
      case NEW_ARRAY -> arrays.create(index, ((OfType) operand).type());
      case ARRAY_GET -> arrays.get(next);
      case ARRAY_SET -> arrays.set();
      case ARRAY_LENGTH -> {
        stack.pop();
        code.visitInsn(ARRAYLENGTH);
        code.visitInsn(I2L);
        stack.push(Primitive.INT);
      }
      case NEW -> objects.create(((OfType) operand).type());
      case ALLOCATE -> objects.allocate(((OfType) operand).type());
      case INITIALISE -> objects.initialise(((OfType) operand).type());
      case CALL_INITIALISER -> calls.initialiser(index, (OfFunction) operand, next);
      case SEAL -> {}
      case GET_FIELD -> objects.getField((OfField) operand, next);
      case PUT_FIELD -> objects.putField((OfField) operand);
      case TAG -> objects.tag();
      case BOX -> objects.box(((OfType) operand).type());
      case UNWRAP -> objects.unwrap(next);
      case IS -> objects.is(((OfType) operand).type());
      case CAST -> objects.cast(((OfType) operand).type(), next);
      case GET_GLOBAL -> objects.getGlobal(((OfGlobal) operand).symbol(), next);
      case PUT_GLOBAL -> objects.putGlobal(((OfGlobal) operand).symbol());
      case CALL -> calls.call(index, (OfFunction) operand, next);
      case CALL_VIRTUAL -> calls.virtual(index, (OfMethod) operand, assigned, next);
      case CALL_CLOSURE -> calls.closure(index, ((Count) operand).value(), next);
      case CLOSURE -> calls.makeClosure((dev.cayo.bytecode.Operand.Closure) operand);
      case JUMP -> branches.jump(((Target) operand).block());
      case JUMP_IF -> branches.jumpIf(((Target) operand).block(), true);
      case JUMP_IF_NOT -> branches.jumpIf(((Target) operand).block(), false);
      case SWITCH -> branches.table((Table) operand);
      case RETURN -> giveBack(stack.pop().shape());
      case THROW -> {
        stack.pop();
        code.visitVarInsn(org.objectweb.asm.Opcodes.ALOAD, emission.locals().context);
        Code.operation(
            code,
            "thrown",
            "(Ljava/lang/Object;" + Code.CONTEXT_TYPE + ")Ljava/lang/RuntimeException;");
        code.visitInsn(ATHROW);
      }
    }
  }

  private void giveBack(Shape shape) {
    Activation activation = emission.activation();
    if (activation.caller == null) {
      emission.metering().store();
      code.visitInsn(CallDescriptor.opcode(shape, IRETURN));
    } else {
      Code.store(code, shape, activation.locals.result());
      if (!isLastBlock) {
        code.visitJumpInsn(GOTO, activation.returned);
      }
    }
  }

  private void constant(Literal literal) {
    if (literal instanceof Literal.OfInt number) {
      Code.push(code, number.value());
      stack.pushInt(number.value());
    } else if (literal instanceof Literal.OfFloat number) {
      code.visitLdcInsn(number.value());
      stack.push(Primitive.FLOAT);
    } else {
      Text text = Text.of(((Literal.OfString) literal).value()).shared();
      emission.constants().push(code, text, Text.class);
      stack.push(Basic.STRING, HostNames.TEXT);
    }
  }

  private void small(Primitive type, long value) {
    Code.push(code, (int) value);
    stack.push(type);
  }

  private void load(int local) {
    HostLocals locals = emission.locals();
    Shape shape = locals.guest.shape(local);
    if (locals.isNarrow(local)) {
      code.visitVarInsn(ILOAD, locals.narrow);
      code.visitInsn(I2L);
      stack.push(Primitive.INT);
      return;
    }
    code.visitVarInsn(CallDescriptor.opcode(shape, ILOAD), locals.slot(local));
    stack.push(
        Operand.of(
            locals.guest.type(local), shape, emission.types().name(locals.guest.type(local))));
  }

  private void store(int local) {
    HostLocals locals = emission.locals();
    stack.require(emission.types().name(locals.guest.type(local)));
    Code.store(code, stack.pop().shape(), locals.slot(local));
    assigned.set(local);
  }
}
