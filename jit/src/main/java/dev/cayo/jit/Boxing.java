package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.ByteBox;
import dev.cayo.vm.CharBox;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Primitives as references. */
final class Boxing {
  private Boxing() {}

  /** The primitive on top of the stack becomes its box. */
  static void box(MethodVisitor code, Shape shape) {
    switch (shape) {
      case INT -> of(code, "java/lang/Long", "valueOf", "J");
      case FLOAT -> of(code, "java/lang/Double", "valueOf", "D");
      case BOOL -> of(code, "java/lang/Boolean", "valueOf", "Z");
      case CHAR -> of(code, Type.getInternalName(CharBox.class), "of", "I");
      case BYTE -> of(code, Type.getInternalName(ByteBox.class), "of", "I");
      case REFERENCE -> {}
    }
  }

  private static void of(MethodVisitor code, String box, String method, String primitive) {
    code.visitMethodInsn(INVOKESTATIC, box, method, "(" + primitive + ")L" + box + ";", false);
  }
}
