package dev.cayo.vm.classgen;

import static org.objectweb.asm.Opcodes.*;

import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.FieldSlot;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.object.Tracer;
import dev.cayo.vm.tier.Tier;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The host class of a guest class: field {@code f3} for slot 3, accessors that switch over the
 * slots of this class and leave the others to the superclass.
 */
final class ObjectClass {
  /** The static field that holds the {@link RuntimeClass}. */
  static final String TYPE = "type";

  private static final String TYPE_DESCRIPTOR = Type.getDescriptor(RuntimeClass.class);
  private static final Type TRACER = Type.getType(Tracer.class);
  private static final String OBJECT = Type.getDescriptor(GuestObject.class);

  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
  private final String name;
  private final String parent;
  private final List<FieldSlot> own;

  /** The classes of the own fields. */
  private final List<String> hosts = new ArrayList<>();

  private final RuntimeClass type;

  private final String[] interfaces;

  private ObjectClass(RuntimeClass type) {
    this.name = type.hostName();
    RuntimeClass superclass = type.superclass();
    this.parent =
        superclass != null
            ? HostNames.of(superclass)
            : Type.getInternalName(type.isError() ? GuestError.class : GuestObject.class);
    this.type = type;
    this.interfaces = interfaces(type);
    this.own = type.slots().subList(type.firstOwnSlot(), type.slots().size());
    own.forEach(slot -> hosts.add(HostNames.of(slot)));
  }

  /** Whether there is a tier that calls methods through the host's tables. */
  private static boolean isCompiled(RuntimeClass type) {
    return type.type().module().scope().tier() != Tier.NONE;
  }

  private static String[] interfaces(RuntimeClass type) {
    if (!isCompiled(type)) {
      return new String[0];
    }
    List<String> names = new ArrayList<>();
    for (RuntimeClass implemented : type.allInterfaces()) {
      names.add(Type.getInternalName(implemented.hostInterface()));
    }
    return names.toArray(new String[0]);
  }

  static byte[] generate(RuntimeClass type) {
    return new ObjectClass(type).generate();
  }

  private byte[] generate() {
    writer.visit(V17, ACC_PUBLIC, name, null, parent, interfaces);
    writer.visitField(ACC_PUBLIC | ACC_STATIC, TYPE, TYPE_DESCRIPTOR, null, null).visitEnd();
    for (FieldSlot slot : own) {
      writer.visitField(ACC_PUBLIC, HostNames.field(slot), descriptor(slot), null, null).visitEnd();
    }
    tag();
    constructor();
    bind();
    runtimeClass();
    fresh();
    build();
    trace();
    List<FieldSlot> primitives = of(false);
    List<FieldSlot> references = of(true);
    if (!primitives.isEmpty()) {
      getter("getLong", "(I)J", primitives);
      setter("setLong", "(IJ)V", primitives);
    }
    if (!references.isEmpty()) {
      getter("getReference", "(I)Ljava/lang/Object;", references);
      setter("setReference", "(ILjava/lang/Object;)V", references);
    }
    if (isCompiled(type)) {
      VirtualMethods.write(writer, type);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private List<FieldSlot> of(boolean references) {
    List<FieldSlot> some = new ArrayList<>();
    for (FieldSlot slot : own) {
      if ((slot.shape() == Shape.REFERENCE) == references) {
        some.add(slot);
      }
    }
    return some;
  }

  private String host(FieldSlot slot) {
    return hosts.get(slot.slot() - type.firstOwnSlot());
  }

  private String descriptor(FieldSlot slot) {
    return HostNames.descriptor(slot.shape(), host(slot));
  }

  /** What is on top of the stack becomes the value of a field. */
  private void put(MethodVisitor code, FieldSlot slot) {
    Conversions.fromLong(code, slot.shape());
    if (!host(slot).equals(HostNames.OBJECT)) {
      code.visitTypeInsn(CHECKCAST, host(slot));
    }
    code.visitFieldInsn(PUTFIELD, name, HostNames.field(slot), descriptor(slot));
  }

  private void bind() {
    MethodVisitor code = method("bind", "(" + TYPE_DESCRIPTOR + ")V");
    code.visitVarInsn(ALOAD, 1);
    code.visitFieldInsn(PUTSTATIC, name, TYPE, TYPE_DESCRIPTOR);
    end(code, RETURN);
  }

  private void runtimeClass() {
    MethodVisitor code = method("runtimeClass", "()" + TYPE_DESCRIPTOR);
    code.visitFieldInsn(GETSTATIC, name, TYPE, TYPE_DESCRIPTOR);
    end(code, ARETURN);
  }

  /** The class of an enum has the number of the case as a field: a switch reads it. */
  private void tag() {
    if (type.type().definition().kind() == TypeKind.ENUM) {
      writer.visitField(ACC_PUBLIC, HostNames.TAG, "I", null, null).visitEnd();
    }
  }

  private void constructor() {
    MethodVisitor code = method("<init>", "()V");
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, parent, "<init>", "()V", false);
    if (type.tag() >= 0) {
      code.visitVarInsn(ALOAD, 0);
      Constructors.push(code, type.tag());
      code.visitFieldInsn(PUTFIELD, parent, HostNames.TAG, "I");
    }
    end(code, RETURN);
  }

  private void fresh() {
    MethodVisitor code = method("fresh", "()" + OBJECT);
    create(code);
    end(code, ARETURN);
  }

  private void create(MethodVisitor code) {
    code.visitTypeInsn(NEW, name);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, name, "<init>", "()V", false);
  }

  private void build() {
    MethodVisitor code = method("build", "([II[J[Ljava/lang/Object;)" + OBJECT);
    create(code);
    for (int i = 0; i < own.size(); i++) {
      FieldSlot slot = own.get(i);
      boolean isReference = slot.shape() == Shape.REFERENCE;
      code.visitInsn(DUP);
      code.visitVarInsn(ALOAD, isReference ? 4 : 3);
      code.visitVarInsn(ALOAD, 1);
      code.visitVarInsn(ILOAD, 2);
      Constructors.push(code, i);
      code.visitInsn(IADD);
      code.visitInsn(IALOAD);
      code.visitInsn(isReference ? AALOAD : LALOAD);
      put(code, slot);
    }
    end(code, ARETURN);
  }

  private void trace() {
    if (own.isEmpty()) {
      return;
    }
    MethodVisitor code = method("trace", "(" + TRACER.getDescriptor() + ")V");
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    code.visitMethodInsn(
        INVOKESPECIAL, parent, "trace", "(" + TRACER.getDescriptor() + ")V", false);
    code.visitVarInsn(ALOAD, 1);
    code.visitLdcInsn((long) MemorySizes.SLOT * own.size());
    code.visitMethodInsn(INVOKEVIRTUAL, TRACER.getInternalName(), "count", "(J)V", false);
    for (FieldSlot slot : of(true)) {
      code.visitVarInsn(ALOAD, 1);
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, HostNames.field(slot), descriptor(slot));
      code.visitMethodInsn(
          INVOKEVIRTUAL, TRACER.getInternalName(), "addField", "(Ljava/lang/Object;)V", false);
    }
    end(code, RETURN);
  }

  private void getter(String method, String descriptor, List<FieldSlot> slots) {
    MethodVisitor code = method(method, descriptor);
    Label[] labels = Conversions.labels(slots.size());
    Label other = new Label();
    code.visitVarInsn(ILOAD, 1);
    code.visitLookupSwitchInsn(other, keys(slots), labels);
    for (int i = 0; i < labels.length; i++) {
      FieldSlot slot = slots.get(i);
      code.visitLabel(labels[i]);
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, HostNames.field(slot), descriptor(slot));
      if (slot.shape() == Shape.REFERENCE) {
        code.visitInsn(ARETURN);
      } else {
        Conversions.toLong(code, slot.shape());
        code.visitInsn(LRETURN);
      }
    }
    code.visitLabel(other);
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitMethodInsn(INVOKESPECIAL, parent, method, descriptor, false);
    end(code, Type.getReturnType(descriptor).getOpcode(IRETURN));
  }

  private void setter(String method, String descriptor, List<FieldSlot> slots) {
    MethodVisitor code = method(method, descriptor);
    Label[] labels = Conversions.labels(slots.size());
    Label other = new Label();
    int load = Type.getArgumentTypes(descriptor)[1].getOpcode(ILOAD);
    code.visitVarInsn(ILOAD, 1);
    code.visitLookupSwitchInsn(other, keys(slots), labels);
    for (int i = 0; i < labels.length; i++) {
      FieldSlot slot = slots.get(i);
      code.visitLabel(labels[i]);
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(load, 2);
      put(code, slot);
      code.visitInsn(RETURN);
    }
    code.visitLabel(other);
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitVarInsn(load, 2);
    code.visitMethodInsn(INVOKESPECIAL, parent, method, descriptor, false);
    end(code, RETURN);
  }

  /** ASM turns dense keys into no table by itself, but HotSpot compiles both alike. */
  private static int[] keys(List<FieldSlot> slots) {
    int[] keys = new int[slots.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = slots.get(i).slot();
    }
    return keys;
  }

  private MethodVisitor method(String method, String descriptor) {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, method, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code, int last) {
    code.visitInsn(last);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
