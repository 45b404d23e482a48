package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.vm.classgen.Conversions;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.link.FunctionInstance;
import java.util.List;
import org.objectweb.asm.MethodVisitor;

/** Arrays and strings. */
final class ArrayCompiler {
  private static final String FUNCTION =
      org.objectweb.asm.Type.getDescriptor(FunctionInstance.class);
  private static final String TEXT = "L" + HostNames.TEXT + ";";

  private final Emission emission;
  private final MethodVisitor code;
  private final OperandStack stack;
  private final Suspended suspended;
  private final HostTypes types;

  ArrayCompiler(Emission emission, OperandStack stack, Suspended suspended) {
    this.emission = emission;
    this.code = emission.code();
    this.stack = stack;
    this.suspended = suspended;
    this.types = emission.types();
  }

  private void pushCaller() {
    emission.constants().push(code, emission.function(), FunctionInstance.class);
    code.visitVarInsn(ALOAD, emission.locals().context);
    emission.locals().pushDepth(code);
  }

  void create(int index, Type element) {
    Shape shape = types.shape(element);
    int[] length = stack.store(1);
    suspended.withOthers(
        index,
        () -> {
          Code.load(code, Shape.INT, length[0]);
          Code.push(code, shape.ordinal());
          pushCaller();
          code.visitMethodInsn(
              INVOKESTATIC,
              Code.RUNS,
              "newArray",
              "(JI" + FUNCTION + Code.CONTEXT_TYPE + "I)Ljava/lang/Object;",
              false);
        });
    code.visitTypeInsn(CHECKCAST, HostNames.ofArray(shape));
    stack.push(new ArrayType(element), HostNames.ofArray(shape));
  }

  void concat(int index, int count) {
    List<Operand> parts = stack.pop(count);
    parts.forEach(stack::push);
    int[] slots = stack.store(count);
    suspended.withOthers(
        index,
        () -> {
          Code.push(code, count);
          code.visitTypeInsn(ANEWARRAY, HostNames.TEXT);
          for (int i = 0; i < count; i++) {
            code.visitInsn(DUP);
            Code.push(code, i);
            Code.loadReference(code, slots[i]);
            code.visitInsn(AASTORE);
          }
          pushCaller();
          code.visitMethodInsn(
              INVOKESTATIC,
              Code.RUNS,
              "concat",
              "([" + TEXT + FUNCTION + Code.CONTEXT_TYPE + "I)" + TEXT,
              false);
        });
    stack.push(Basic.STRING, HostNames.TEXT);
  }

  void scalarAt() {
    stack.pop(2);
    code.visitVarInsn(ALOAD, emission.locals().context);
    Code.operation(code, "scalarAt", "(" + TEXT + "J" + Code.CONTEXT_TYPE + ")I");
    stack.push(Primitive.CHAR);
  }

  void get(Opcode next) {
    stack.pop();
    Operand array = stack.pop();
    Type element = ((ArrayType) array.type()).element();
    Shape shape = types.shape(element);
    // A type variable may stand for a nullable type.
    boolean mayBeNull = element instanceof NullableType || element instanceof TypeVariable;
    code.visitVarInsn(ALOAD, emission.locals().context);
    Code.operation(
        code,
        shape == Shape.REFERENCE && !mayBeNull ? "getSet" : "get",
        "("
            + HostNames.ofArray(shape)
            + "J"
            + Code.CONTEXT_TYPE
            + ")"
            + Conversions.descriptor(shape));
    stack.result(element, next);
  }

  void set() {
    Shape shape = stack.pop().shape();
    stack.pop(2);
    code.visitVarInsn(ALOAD, emission.locals().context);
    Code.operation(
        code,
        shape == Shape.REFERENCE && emission.metering().tellsOfChanges() ? "setReference" : "set",
        "("
            + HostNames.ofArray(shape)
            + "J"
            + Conversions.descriptor(shape)
            + Code.CONTEXT_TYPE
            + ")V");
  }
}
