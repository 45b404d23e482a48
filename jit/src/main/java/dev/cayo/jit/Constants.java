package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import dev.cayo.vm.tier.UnitLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Objects that compiled code refers to: static final fields, which HotSpot takes as constants. */
final class Constants {
  private final String owner;
  private final List<@Nullable Object> values = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();
  private final Map<Integer, Class<?>> fields = new HashMap<>();

  Constants(String owner) {
    this.owner = owner;
  }

  @Nullable Object[] values() {
    return values.toArray();
  }

  /** Where an object is among the constants. */
  int index(Object value) {
    return known.computeIfAbsent(
        value,
        added -> {
          values.add(added);
          return values.size() - 1;
        });
  }

  /** Pushes an object of that class. */
  void push(MethodVisitor code, Object value, Class<?> type) {
    int index = index(value);
    fields.put(index, type);
    code.visitFieldInsn(GETSTATIC, owner, "k" + index, Type.getDescriptor(type));
  }

  /** Writes the fields, and what sets them. */
  void write(ClassWriter writer) {
    if (fields.isEmpty()) {
      return;
    }
    MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    for (var field : fields.entrySet()) {
      String descriptor = Type.getDescriptor(field.getValue());
      String name = "k" + field.getKey();
      writer.visitField(ACC_STATIC | ACC_FINAL, name, descriptor, null, null).visitEnd();
      code.visitLdcInsn(Type.getObjectType(owner));
      code.visitMethodInsn(
          INVOKESTATIC,
          Type.getInternalName(UnitLoader.class),
          "constantsOf",
          "(Ljava/lang/Class;)[Ljava/lang/Object;",
          false);
      Code.push(code, field.getKey());
      code.visitInsn(AALOAD);
      code.visitTypeInsn(CHECKCAST, Type.getInternalName(field.getValue()));
      code.visitFieldInsn(PUTSTATIC, owner, name, descriptor);
    }
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
