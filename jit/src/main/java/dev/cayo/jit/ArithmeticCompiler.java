package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DNEG;
import static org.objectweb.asm.Opcodes.DREM;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.L2D;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LAND;
import static org.objectweb.asm.Opcodes.LDIV;
import static org.objectweb.asm.Opcodes.LMUL;
import static org.objectweb.asm.Opcodes.LOR;
import static org.objectweb.asm.Opcodes.LREM;
import static org.objectweb.asm.Opcodes.LSHL;
import static org.objectweb.asm.Opcodes.LSHR;
import static org.objectweb.asm.Opcodes.LSUB;
import static org.objectweb.asm.Opcodes.LUSHR;
import static org.objectweb.asm.Opcodes.LXOR;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import java.util.Locale;
import org.objectweb.asm.MethodVisitor;

/** Arithmetic and conversions of numbers. */
final class ArithmeticCompiler {
  private final Emission emission;
  private final MethodVisitor code;
  private final OperandStack stack;

  ArithmeticCompiler(Emission emission, OperandStack stack) {
    this.emission = emission;
    this.code = emission.code();
    this.stack = stack;
  }

  void binary(Opcode opcode) {
    Operand right = stack.pop();
    stack.pop();
    if (right.shape() == Shape.FLOAT) {
      code.visitInsn(ofFloat(opcode));
      stack.push(Primitive.FLOAT);
      return;
    }
    switch (opcode) {
      case ADD, SUBTRACT, MULTIPLY -> raising(opcode, "(JJ");
      case DIVIDE, REMAINDER -> {
        Long divisor = right.constant();
        if (divisor != null && divisor != 0 && divisor != -1) {
          code.visitInsn(opcode == Opcode.DIVIDE ? LDIV : LREM);
        } else {
          raising(opcode, "(JJ");
        }
      }
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> {
        code.visitInsn(L2I);
        code.visitInsn(plain(opcode));
      }
      default -> code.visitInsn(plain(opcode));
    }
    stack.push(Primitive.INT);
  }

  private void raising(Opcode opcode, String operands) {
    code.visitVarInsn(ALOAD, emission.locals().context);
    String name = opcode.name().toLowerCase(Locale.ROOT);
    Code.operation(code, name, operands + Code.CONTEXT_TYPE + ")J");
  }

  private static int plain(Opcode opcode) {
    return switch (opcode) {
      case ADD_WRAPPING -> LADD;
      case SUBTRACT_WRAPPING -> LSUB;
      case MULTIPLY_WRAPPING -> LMUL;
      case AND -> LAND;
      case OR -> LOR;
      case XOR -> LXOR;
      case SHIFT_LEFT -> LSHL;
      case SHIFT_RIGHT -> LSHR;
      case SHIFT_RIGHT_UNSIGNED -> LUSHR;
      default -> throw new IllegalStateException(opcode.mnemonic());
    };
  }

  private static int ofFloat(Opcode opcode) {
    return switch (opcode) {
      case ADD -> DADD;
      case SUBTRACT -> DSUB;
      case MULTIPLY -> DMUL;
      case DIVIDE -> DDIV;
      case REMAINDER -> DREM;
      default -> throw new IllegalStateException(opcode.mnemonic());
    };
  }

  void unary(Opcode opcode) {
    Operand value = stack.pop();
    if (opcode == Opcode.COMPLEMENT) {
      Code.push(code, -1L);
      code.visitInsn(LXOR);
      stack.push(Primitive.INT);
    } else if (value.shape() == Shape.FLOAT) {
      code.visitInsn(DNEG);
      stack.push(Primitive.FLOAT);
    } else {
      raising(opcode, "(J");
      stack.push(Primitive.INT);
    }
  }

  void convert(Opcode opcode) {
    stack.pop();
    switch (opcode) {
      case INT_TO_FLOAT -> code.visitInsn(L2D);
      case CHAR_TO_INT, BYTE_TO_INT -> code.visitInsn(I2L);
      default -> {
        code.visitVarInsn(ALOAD, emission.locals().context);
        switch (opcode) {
          case FLOAT_TO_INT -> Code.operation(code, "toInt", "(D" + Code.CONTEXT_TYPE + ")J");
          case INT_TO_CHAR -> Code.operation(code, "toChar", "(J" + Code.CONTEXT_TYPE + ")I");
          default -> Code.operation(code, "toByte", "(J" + Code.CONTEXT_TYPE + ")I");
        }
      }
    }
    stack.push(
        switch (opcode) {
          case INT_TO_FLOAT -> Primitive.FLOAT;
          case INT_TO_CHAR -> Primitive.CHAR;
          case INT_TO_BYTE -> Primitive.BYTE;
          default -> Primitive.INT;
        });
  }
}
