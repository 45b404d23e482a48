package dev.cayo.benchmarks;

import dev.cayo.benchmarks.peers.Wraps;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Runs the benchmarks in Java with arithmetic that notices overflow, as Cayo's does: {@code + - *}
 * and negation of ints and longs become calls of {@link Math#addExact(int, int)} and its kin when a
 * class is loaded. {@code i++} and {@code i += 2} of local ints stay as they are, for they count
 * loops below a bound. Methods marked {@link Wraps} are left alone.
 */
public final class ExactArithmetic extends ClassLoader {
  private static final String PEERS = "dev.cayo.benchmarks.peers.";

  private ExactArithmetic() {
    super(ExactArithmetic.class.getClassLoader());
  }

  /** Arguments: those of {@link dev.cayo.benchmarks.peers.Peers}. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    peers().getMethod("main", String[].class).invoke(null, (Object) arguments);
  }

  /** The class {@code Peers}, with exact arithmetic in it and in all that it loads. */
  static Class<?> peers() throws ClassNotFoundException {
    return new ExactArithmetic().loadClass(PEERS + "Peers");
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(PEERS)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream bytes = getParent().getResourceAsStream(file)) {
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] exact = exact(bytes.readAllBytes());
      return defineClass(name, exact, 0, exact.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** A class with exact arithmetic. A call takes from the stack what the instruction took. */
  static byte[] exact(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new ExactMethods(writer), 0);
    return writer.toByteArray();
  }

  private static final class ExactMethods extends ClassVisitor {
    ExactMethods(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new ExactInstructions(
          super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class ExactInstructions extends MethodVisitor {
    private boolean wraps;

    ExactInstructions(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      wraps |= descriptor.equals(Type.getDescriptor(Wraps.class));
      return super.visitAnnotation(descriptor, visible);
    }

    @Override
    public void visitInsn(int opcode) {
      if (wraps) {
        super.visitInsn(opcode);
        return;
      }
      switch (opcode) {
        case Opcodes.IADD -> call("addExact", "(II)I");
        case Opcodes.ISUB -> call("subtractExact", "(II)I");
        case Opcodes.IMUL -> call("multiplyExact", "(II)I");
        case Opcodes.INEG -> call("negateExact", "(I)I");
        case Opcodes.LADD -> call("addExact", "(JJ)J");
        case Opcodes.LSUB -> call("subtractExact", "(JJ)J");
        case Opcodes.LMUL -> call("multiplyExact", "(JJ)J");
        case Opcodes.LNEG -> call("negateExact", "(J)J");
        default -> super.visitInsn(opcode);
      }
    }

    private void call(String name, String descriptor) {
      visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", name, descriptor, false);
    }
  }
}
