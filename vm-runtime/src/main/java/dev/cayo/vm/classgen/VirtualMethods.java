package dev.cayo.vm.classgen;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.V17;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.VirtualMethod;
import dev.cayo.vm.tier.Linker;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The methods of generated classes that compiled code calls by name. */
final class VirtualMethods {
  private static final Handle BOOTSTRAP =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          Type.getInternalName(Linker.class),
          "method",
          Linker.DESCRIPTOR.replace(")", "Ljava/lang/String;)"),
          false);

  private VirtualMethods() {}

  /** The host interface of a guest interface. */
  static byte[] interfaceOf(String name, RuntimeClass type) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        V17,
        ACC_PUBLIC | ACC_ABSTRACT | ACC_INTERFACE,
        name,
        null,
        "java/lang/Object",
        new String[0]);
    for (VirtualMethod method : type.declaredVirtuals()) {
      String descriptor = CallDescriptor.of(method.parameters(), method.result());
      writer
          .visitMethod(ACC_PUBLIC | ACC_ABSTRACT, method.hostName(), descriptor, null, null)
          .visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Writes what a class brings or overrides: each calls what the guest class has. */
  static void write(ClassWriter writer, RuntimeClass type) {
    for (VirtualMethod method : type.ownVirtuals()) {
      String descriptor = CallDescriptor.of(method.parameters(), method.result());
      MethodVisitor code =
          writer.visitMethod(ACC_PUBLIC, method.hostName(), descriptor, null, null);
      code.visitCode();
      if (method.isAbstract()) {
        code.visitInsn(ACONST_NULL);
        code.visitInsn(ATHROW);
        code.visitMaxs(0, 0);
        code.visitEnd();
        continue;
      }
      code.visitVarInsn(ALOAD, 0);
      int context = CallDescriptor.load(code, method.parameters(), 1);
      CallDescriptor.loadContext(code, context);
      List<Shape> all = new ArrayList<>();
      all.add(Shape.REFERENCE);
      all.addAll(method.parameters());
      String callee = CallDescriptor.of(all, method.result());
      code.visitInvokeDynamicInsn("call", callee, BOOTSTRAP, method.name());
      CallDescriptor.end(code, method.result());
    }
  }
}
