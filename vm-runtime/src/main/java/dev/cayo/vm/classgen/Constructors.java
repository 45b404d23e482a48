package dev.cayo.vm.classgen;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** Pieces that every generated class has. */
final class Constructors {
  private Constructors() {}

  /** A public constructor without parameters. */
  static void write(ClassWriter writer, String superclass) {
    MethodVisitor constructor = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(ALOAD, 0);
    constructor.visitMethodInsn(INVOKESPECIAL, superclass, "<init>", "()V", false);
    constructor.visitInsn(RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
  }

  static void push(MethodVisitor code, int number) {
    if (number >= -1 && number <= 5) {
      code.visitInsn(ICONST_0 + number);
    } else if (number == (short) number) {
      code.visitIntInsn(SIPUSH, number);
    } else {
      code.visitLdcInsn(number);
    }
  }
}
