package dev.cayo.vm.classgen;

import static org.objectweb.asm.Opcodes.*;

import dev.cayo.bytecode.Shape;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Between the longs of primitive registers and the host's types. */
public final class Conversions {
  private Conversions() {}

  /** From how registers hold it. */
  public static void fromLong(MethodVisitor code, Shape shape) {
    switch (shape) {
      case FLOAT ->
          code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D", false);
      // A Bool is 0 or 1 already.
      case BOOL, CHAR, BYTE -> code.visitInsn(L2I);
      case INT, REFERENCE -> {}
    }
  }

  /** From a value of compiled code to an argument of a native: a Byte becomes one of the host. */
  static void toNative(MethodVisitor code, Shape shape) {
    if (shape == Shape.BYTE) {
      code.visitInsn(I2B);
    }
  }

  /** To how registers hold it. */
  public static void toLong(MethodVisitor code, Shape shape) {
    switch (shape) {
      case FLOAT ->
          // With one NaN only.
          code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "doubleToLongBits", "(D)J", false);
      case BOOL, CHAR, BYTE -> code.visitInsn(I2L);
      case INT, REFERENCE -> {}
    }
  }

  /** The descriptor of a value of a shape. */
  public static String descriptor(Shape shape) {
    return switch (shape) {
      case INT -> "J";
      case FLOAT -> "D";
      case BOOL -> "Z";
      case CHAR, BYTE -> "I";
      case REFERENCE -> "Ljava/lang/Object;";
    };
  }

  /** A switch over slots with a label for each. */
  static Label[] labels(int count) {
    Label[] labels = new Label[count];
    for (int i = 0; i < count; i++) {
      labels[i] = new Label();
    }
    return labels;
  }
}
