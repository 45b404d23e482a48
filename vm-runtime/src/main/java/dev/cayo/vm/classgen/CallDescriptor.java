package dev.cayo.vm.classgen;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IRETURN;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.interpret.ExecutionContext;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * How compiled code calls: the arguments as their shapes, then the context, then the slots of the
 * frames below.
 */
public final class CallDescriptor {
  public static final String CONTEXT = Type.getDescriptor(ExecutionContext.class);

  private CallDescriptor() {}

  /** The descriptor of a method of the host that is called so. */
  public static String of(List<Shape> arguments, Shape result) {
    StringBuilder text = new StringBuilder("(");
    for (Shape argument : arguments) {
      text.append(Conversions.descriptor(argument));
    }
    return text.append(CONTEXT).append("I)").append(Conversions.descriptor(result)).toString();
  }

  /** A name for what has to do with calls of one descriptor. */
  static String name(List<Shape> arguments, Shape result) {
    StringBuilder text = new StringBuilder();
    for (Shape argument : arguments) {
      text.append(letter(argument));
    }
    return text.append('_').append(letter(result)).toString();
  }

  private static char letter(Shape shape) {
    char first = Conversions.descriptor(shape).charAt(0);
    return first;
  }

  /** The word that loads, stores or returns a value of a shape: from ILOAD, ISTORE or IRETURN. */
  public static int opcode(Shape shape, int ofInt) {
    return Type.getType(Conversions.descriptor(shape)).getOpcode(ofInt);
  }

  /** Local variables that a value takes. */
  public static int size(Shape shape) {
    return shape == Shape.INT || shape == Shape.FLOAT ? 2 : 1;
  }

  /** Loads parameters one after the other; gives the local after the last. */
  static int load(MethodVisitor code, List<Shape> parameters, int first) {
    int local = first;
    for (Shape parameter : parameters) {
      code.visitVarInsn(opcode(parameter, ILOAD), local);
      local += size(parameter);
    }
    return local;
  }

  /** Loads the context and the depth, which stand at {@code local} and after it. */
  static void loadContext(MethodVisitor code, int local) {
    code.visitVarInsn(ALOAD, local);
    code.visitVarInsn(ILOAD, local + 1);
  }

  static void end(MethodVisitor code, Shape result) {
    code.visitInsn(opcode(result, IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
