package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.SIPUSH;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.interpret.CompiledOperations;
import dev.cayo.vm.interpret.CompiledRuns;
import dev.cayo.vm.interpret.ExecutionContext;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Small pieces of host code. */
final class Code {
  static final String CONTEXT = Type.getInternalName(ExecutionContext.class);
  static final String CONTEXT_TYPE = Type.getDescriptor(ExecutionContext.class);
  static final String OPERATIONS = Type.getInternalName(CompiledOperations.class);
  static final String RUNS = Type.getInternalName(CompiledRuns.class);

  private Code() {}

  static void push(MethodVisitor code, int number) {
    if (number >= -1 && number <= 5) {
      code.visitInsn(ICONST_0 + number);
    } else if (number == (byte) number) {
      code.visitIntInsn(BIPUSH, number);
    } else if (number == (short) number) {
      code.visitIntInsn(SIPUSH, number);
    } else {
      code.visitLdcInsn(number);
    }
  }

  static void push(MethodVisitor code, long number) {
    if (number == 0 || number == 1) {
      code.visitInsn(LCONST_0 + (int) number);
    } else if (number == (short) number) {
      push(code, (int) number);
      code.visitInsn(org.objectweb.asm.Opcodes.I2L);
    } else {
      code.visitLdcInsn(number);
    }
  }

  static void load(MethodVisitor code, Shape shape, int slot) {
    code.visitVarInsn(CallDescriptor.opcode(shape, ILOAD), slot);
  }

  static void store(MethodVisitor code, Shape shape, int slot) {
    code.visitVarInsn(CallDescriptor.opcode(shape, ISTORE), slot);
  }

  static void loadReference(MethodVisitor code, int slot) {
    code.visitVarInsn(ALOAD, slot);
  }

  /** Calls a static method of {@link CompiledOperations}. */
  static void operation(MethodVisitor code, String name, String descriptor) {
    code.visitMethodInsn(INVOKESTATIC, OPERATIONS, name, descriptor, false);
  }
}
