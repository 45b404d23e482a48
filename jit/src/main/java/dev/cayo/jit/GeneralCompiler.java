package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand.Immediate;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.Values;
import dev.cayo.vm.classgen.Conversions;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * equals, hash, compare and to_string: done at once for primitives, and for values without methods
 * of their own; calls for others.
 */
final class GeneralCompiler {
  private static final String VALUES = Type.getInternalName(Values.class);
  private static final String FUNCTION = Type.getDescriptor(FunctionInstance.class);
  private static final String OBJECT = "Ljava/lang/Object;";

  private final Emission emission;
  private final MethodVisitor code;
  private final OperandStack stack;
  private final Suspended suspended;

  GeneralCompiler(Emission emission, OperandStack stack, Suspended suspended) {
    this.emission = emission;
    this.code = emission.code();
    this.stack = stack;
    this.suspended = suspended;
  }

  void equal(int index, BitSet assigned) {
    Shape shape = stack.peek().shape();
    if (shape == Shape.REFERENCE) {
      general(index, 2, "equals", "hasEquals", "(" + OBJECT + OBJECT + ")Z", Shape.BOOL, assigned);
    } else {
      stack.pop(2);
      if (shape == Shape.FLOAT) {
        values("equal", "(DD)Z");
      } else {
        Code.operation(code, "equal", shape == Shape.INT ? "(JJ)Z" : "(II)Z");
      }
    }
    stack.push(Primitive.BOOL);
  }

  void hash(int index, BitSet assigned) {
    Shape shape = stack.peek().shape();
    if (shape == Shape.REFERENCE) {
      general(index, 1, "hash", "hasMethods", "(" + OBJECT + ")Z", Shape.INT, assigned);
    } else {
      stack.pop();
      if (shape == Shape.FLOAT) {
        values("hash", "(D)J");
      } else {
        Conversions.toLong(code, shape);
        values("hash", "(J)J");
      }
    }
    stack.push(Primitive.INT);
  }

  /**
   * Whether the order of two values is only held against 0, so that the test can be one of the
   * values themselves, without the 0.
   */
  boolean isTested(List<Instruction> rest) {
    return switch (stack.peek().shape()) {
      case REFERENCE, FLOAT -> false; // NaN has a place in the order, and none in tests.
      default ->
          rest.size() > 1
              && rest.get(0).operand() instanceof Immediate zero
              && rest.get(0).opcode() == Opcode.INT
              && zero.value() == 0
              && BranchCompiler.isTest(rest.get(1).opcode());
    };
  }

  void compare(int index, BitSet assigned) {
    Shape shape = stack.peek().shape();
    if (shape == Shape.REFERENCE) {
      String descriptor = "(" + OBJECT + OBJECT + Code.CONTEXT_TYPE + ")Z";
      general(index, 2, "compareTo", "hasCompare", descriptor, Shape.INT, assigned);
    } else {
      stack.pop(2);
      switch (shape) {
        case FLOAT -> values("compare", "(DD)I");
        case INT -> code.visitMethodInsn(INVOKESTATIC, "java/lang/Long", "compare", "(JJ)I", false);
        default ->
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Integer", "compare", "(II)I", false);
      }
      code.visitInsn(I2L);
    }
    stack.push(Primitive.INT);
  }

  void print(int index, BitSet assigned, Opcode next) {
    Shape shape = stack.peek().shape();
    if (shape == Shape.REFERENCE) {
      general(index, 1, "toString", "hasMethods", "(" + OBJECT + ")Z", Shape.REFERENCE, assigned);
    } else {
      stack.pop();
      Conversions.toLong(code, shape);
      int number = emission.locals().temporary(Shape.INT);
      Code.store(code, Shape.INT, number);
      Code.push(code, shape.ordinal());
      Code.load(code, Shape.INT, number);
      values("print", "(IJ)" + Type.getDescriptor(Text.class));
      int text = emission.locals().temporary(Shape.REFERENCE);
      Code.store(code, Shape.REFERENCE, text);
      emission
          .metering()
          .allocated(
              () -> {
                Code.loadReference(code, text);
                Code.operation(code, "size", "(" + Type.getDescriptor(Text.class) + ")J");
              });
      Code.loadReference(code, text);
      stack.push(Basic.STRING, HostNames.TEXT);
      return;
    }
    stack.result(Basic.STRING, next);
  }

  private void values(String name, String descriptor) {
    code.visitMethodInsn(INVOKESTATIC, VALUES, name, descriptor, false);
  }

  private void general(
      int index,
      int count,
      String method,
      String guard,
      String guardDescriptor,
      Shape result,
      BitSet assigned) {
    List<Operand> operands = stack.pop(count);
    operands.forEach(stack::push);
    int[] slots = stack.store(count);
    Label done = new Label();
    Label plain = new Label();
    List<Integer> slotList = new ArrayList<>();
    List<Object> slotTypes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Code.loadReference(code, slots[i]);
      slotList.add(slots[i]);
      slotTypes.add(HostLocals.verificationType(Shape.REFERENCE, operands.get(i).host()));
    }
    if (guardDescriptor.contains(Code.CONTEXT_TYPE)) {
      code.visitVarInsn(ALOAD, emission.locals().context);
    }
    Code.operation(code, guard, guardDescriptor);
    code.visitJumpInsn(IFEQ, plain);
    RuntimeClass owner =
        method.equals("compareTo")
            ? emission.types().scope().prelude("Comparable", List.of(Shape.REFERENCE))
            : null;
    new GuardedCall(emission, stack, suspended, owner, method)
        .emit(index, operands, slots, result, assigned);
    code.visitJumpInsn(GOTO, done);
    Object[] frame =
        emission.locals().frame(assigned, emission.metering().isLocal(), slotList, slotTypes);
    code.visitLabel(plain);
    code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
    plain(index, slots, method);
    code.visitLabel(done);
    Object top = HostLocals.verificationType(result, HostNames.OBJECT);
    code.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {top});
  }

  private void plain(int index, int[] slots, String method) {
    String operands = slots.length == 2 ? OBJECT + OBJECT : OBJECT;
    suspended.call(
        index,
        () -> {
          for (int slot : slots) {
            Code.loadReference(code, slot);
          }
          if (method.equals("toString")) {
            emission.constants().push(code, emission.function(), FunctionInstance.class);
          }
          code.visitVarInsn(ALOAD, emission.locals().context);
          switch (method) {
            case "equals" ->
                Code.operation(code, "equal", "(" + operands + Code.CONTEXT_TYPE + ")Z");
            case "hash" -> Code.operation(code, "hash", "(" + operands + Code.CONTEXT_TYPE + ")J");
            case "compareTo" ->
                Code.operation(code, "compare", "(" + operands + Code.CONTEXT_TYPE + ")J");
            default -> {
              emission.locals().pushDepth(code);
              code.visitMethodInsn(
                  INVOKESTATIC,
                  Code.RUNS,
                  "print",
                  "("
                      + OBJECT
                      + FUNCTION
                      + Code.CONTEXT_TYPE
                      + "I)"
                      + Type.getDescriptor(Text.class),
                  false);
            }
          }
        });
  }
}
