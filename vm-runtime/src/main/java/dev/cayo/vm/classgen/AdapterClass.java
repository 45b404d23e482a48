package dev.cayo.vm.classgen;

import static org.objectweb.asm.Opcodes.*;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.NativeAdapter;
import dev.cayo.vm.object.UnitValue;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The class of an adapter: straight-line code that fetches the arguments, calls, and stores the
 * result.
 */
final class AdapterClass {
  private static final int CONTEXT = 1;
  private static final int CODE = 2;
  private static final int AT = 3;
  private static final int PRIMITIVES = 4;
  private static final int REFERENCES = 5;

  private AdapterClass() {}

  static byte[] generate(String name, FunctionInstance function, NativeMethod target) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String implemented = Type.getInternalName(NativeAdapter.class);
    writer.visit(
        V17, ACC_PUBLIC | ACC_FINAL, name, null, "java/lang/Object", new String[] {implemented});
    Constructors.write(writer, "java/lang/Object");
    MethodVisitor call =
        writer.visitMethod(
            ACC_PUBLIC,
            "call",
            "(" + NativeMethod.CONTEXT + "[II[J[Ljava/lang/Object;)V",
            null,
            null);
    call.visitCode();
    List<Shape> shapes = function.parameters();
    boolean isPrimitive = function.result() != Shape.REFERENCE;
    // The array and the register of the result come first, so that the result is stored without a
    // swap.
    call.visitVarInsn(ALOAD, isPrimitive ? PRIMITIVES : REFERENCES);
    register(call, shapes.size());
    call.visitVarInsn(ALOAD, CONTEXT);
    int reference = 0;
    int primitive = function.referenceParameters;
    for (int i = 0; i < shapes.size(); i++) {
      boolean isReference = shapes.get(i) == Shape.REFERENCE;
      call.visitVarInsn(ALOAD, isReference ? REFERENCES : PRIMITIVES);
      register(call, isReference ? reference++ : primitive++);
      if (isReference) {
        call.visitInsn(AALOAD);
        cast(call, target.parameters().get(i));
      } else {
        call.visitInsn(LALOAD);
        Conversions.fromLong(call, shapes.get(i));
        Conversions.toNative(call, shapes.get(i));
      }
    }
    call.visitMethodInsn(
        INVOKESTATIC,
        Type.getInternalName(target.host()),
        target.name(),
        target.descriptor(),
        false);
    if (isPrimitive) {
      Conversions.toLong(call, function.result());
    } else if (target.descriptor().endsWith("V")) {
      String unit = Type.getInternalName(UnitValue.class);
      call.visitFieldInsn(GETSTATIC, unit, "UNIT", "L" + unit + ";");
    }
    call.visitInsn(isPrimitive ? LASTORE : AASTORE);
    call.visitInsn(RETURN);
    call.visitMaxs(0, 0);
    call.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void cast(MethodVisitor code, String descriptor) {
    if (!descriptor.equals("Ljava/lang/Object;")) {
      code.visitTypeInsn(CHECKCAST, Type.getType(descriptor).getInternalName());
    }
  }

  /** {@code code[at + offset]}. */
  private static void register(MethodVisitor call, int offset) {
    call.visitVarInsn(ALOAD, CODE);
    call.visitVarInsn(ILOAD, AT);
    if (offset != 0) {
      Constructors.push(call, offset);
      call.visitInsn(IADD);
    }
    call.visitInsn(IALOAD);
  }
}
