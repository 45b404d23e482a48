package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.VirtualMethod;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.tier.Linker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A call by name of a receiver that may be a value without a generated class: a string, a box, an
 * array. Objects go through the host's method tables, others through a site that looks them up.
 */
final class GuardedCall {
  private static final String OBJECT = Type.getInternalName(GuestObject.class);
  private static final Handle BY_NAME =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          Type.getInternalName(Linker.class),
          "byName",
          Linker.DESCRIPTOR.replace(")", "ILjava/lang/String;)"),
          false);

  private final Emission emission;
  private final MethodVisitor code;
  private final OperandStack stack;
  private final Suspended suspended;
  private final @Nullable RuntimeClass owner;
  private final String method;

  /**
   * A call of a method.
   *
   * @param owner that declares it; null for what every value has
   */
  GuardedCall(
      Emission emission,
      OperandStack stack,
      Suspended suspended,
      @Nullable RuntimeClass owner,
      String method) {
    this.emission = emission;
    this.code = emission.code();
    this.stack = stack;
    this.suspended = suspended;
    this.owner = owner;
    this.method = method;
  }

  /** Takes receiver and arguments from the stack, and leaves the result on the host's alone. */
  void emit(int index, List<Operand> arguments, Shape result, BitSet assigned) {
    int[] slots = stack.store(arguments.size());
    emit(index, arguments, slots, result, assigned);
  }

  /** As {@link #emit(int, List, Shape, BitSet)}, for operands that are in variables. */
  void emit(int index, List<Operand> arguments, int[] slots, Shape result, BitSet assigned) {
    List<Shape> shapes = new ArrayList<>();
    List<Integer> slotList = new ArrayList<>();
    List<Object> slotTypes = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      shapes.add(arguments.get(i).shape());
      slotList.add(slots[i]);
      slotTypes.add(HostLocals.verificationType(arguments.get(i).shape(), arguments.get(i).host()));
    }
    String target = hostTarget();
    Object[] frame =
        emission.locals().frame(assigned, emission.metering().isLocal(), slotList, slotTypes);
    suspended.call(
        index,
        () -> {
          Label other = new Label();
          Label done = new Label();
          if (target != null) {
            code.visitVarInsn(ALOAD, slots[0]);
            code.visitTypeInsn(INSTANCEOF, target);
            code.visitJumpInsn(IFEQ, other);
            load(shapes, slots, target);
            invoke(target, shapes, result);
            code.visitJumpInsn(GOTO, done);
            code.visitLabel(other);
            code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
          }
          load(shapes, slots, null);
          code.visitInvokeDynamicInsn(
              "call",
              CallDescriptor.of(shapes, result),
              BY_NAME,
              emission.constants().index(emission.function()),
              method);
          if (target != null) {
            code.visitLabel(done);
            Object top = HostLocals.verificationType(result, HostNames.OBJECT);
            code.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {top});
          }
        });
  }

  private void load(List<Shape> shapes, int[] slots, @Nullable String target) {
    for (int i = 0; i < slots.length; i++) {
      Code.load(code, shapes.get(i), slots[i]);
      if (i == 0 && target != null) {
        code.visitTypeInsn(CHECKCAST, target);
      }
    }
    code.visitVarInsn(ALOAD, emission.locals().context);
    emission.locals().pushDepth(code);
  }

  /** What receivers are that have the method in their host class; null where that is not known. */
  private @Nullable String hostTarget() {
    if (owner == null || isOfAny()) {
      return OBJECT;
    }
    if (owner.isInterface()) {
      return Type.getInternalName(owner.hostInterface());
    }
    return null;
  }

  private boolean isOfAny() {
    return owner == emission.types().scope().builtIns().any();
  }

  private void invoke(String target, List<Shape> shapes, Shape result) {
    List<Shape> parameters = shapes.subList(1, shapes.size());
    boolean isInterface = !target.equals(OBJECT);
    String descriptor = CallDescriptor.of(parameters, result);
    code.visitMethodInsn(
        isInterface ? INVOKEINTERFACE : INVOKEVIRTUAL,
        target,
        VirtualMethod.hostName(method),
        descriptor,
        isInterface);
  }
}
