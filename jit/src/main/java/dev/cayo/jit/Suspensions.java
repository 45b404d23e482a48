package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.LASTORE;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.T_LONG;
import static org.objectweb.asm.Opcodes.V17;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.classgen.Conversions;
import dev.cayo.vm.interpret.Unwinding;
import dev.cayo.vm.tier.Unit;
import dev.cayo.vm.tier.UnitLoader;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.LiveSet;
import dev.cayo.vm.translate.StackPoints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The places where compiled code gives up its frame. Around each lies a handler for {@link
 * Unwinding}, which passes what is live to a method of a class that is not loaded before: so
 * HotSpot compiles nothing for it. Places where the same is live share a handler.
 */
final class Suspensions {
  static final String UNWINDING = Type.getInternalName(Unwinding.class);
  private static final String UNWINDING_TYPE = Type.getDescriptor(Unwinding.class);

  /** A value of the operand stack that waits in a variable. */
  record Waiting(int register, int slot, Shape shape, String host) {}

  private record Handler(
      String method, Label label, BitSet locals, List<Waiting> waiting, Object[] frame) {}

  private final Body body;
  private final HostLocals locals;
  private final boolean hasBudget;
  private final String spillClass;
  private final List<Integer> positions = new ArrayList<>();
  private final Map<List<Object>, Handler> handlers = new LinkedHashMap<>();

  Suspensions(Body body, HostLocals locals, boolean hasBudget, String spillClass) {
    this.body = body;
    this.locals = locals;
    this.hasBudget = hasBudget;
    this.spillClass = spillClass;
  }

  int[] positions() {
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The guest's locals that are live at a position of the register code. */
  BitSet live(int position) {
    LiveSet set = body.live.at(position);
    BitSet live = new BitSet();
    for (int i = 0; i < locals.guest.count(); i++) {
      BitSet file = locals.guest.shape(i) == Shape.REFERENCE ? set.references() : set.primitives();
      if (file.get(locals.guest.register(i))) {
        live.set(i);
      }
    }
    return live;
  }

  /**
   * Emits what may have to give up the frame, which then goes on at a position.
   *
   * @param assigned the guest's locals that are set: what is live for a handler alone may not be
   */
  void emit(
      MethodVisitor code, int position, BitSet assigned, List<Waiting> waiting, Runnable call) {
    BitSet live = live(position);
    live.and(assigned);
    Handler handler =
        handlers.computeIfAbsent(
            List.of(live, waiting),
            key -> {
              List<Integer> slots = waiting.stream().map(Waiting::slot).toList();
              List<Object> types =
                  waiting.stream()
                      .map(each -> HostLocals.verificationType(each.shape, each.host))
                      .toList();
              Object[] frame = locals.frame(live, hasBudget, slots, types);
              return new Handler("s" + handlers.size(), new Label(), live, waiting, frame);
            });
    Code.push(code, positions.size());
    code.visitVarInsn(ISTORE, locals.point);
    positions.add(position);
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, handler.label, UNWINDING);
    code.visitLabel(start);
    call.run();
    code.visitLabel(end);
  }

  /** Writes the handlers, at the end of the method. */
  void writeHandlers(MethodVisitor code) {
    for (Handler handler : handlers.values()) {
      code.visitLabel(handler.label);
      code.visitFrame(F_NEW, handler.frame.length, handler.frame, 1, new Object[] {UNWINDING});
      code.visitVarInsn(ILOAD, locals.point);
      code.visitVarInsn(ILOAD, locals.depth);
      BitSet live = handler.locals;
      for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
        Code.load(code, locals.guest.shape(i), locals.slot(i));
      }
      for (Waiting each : handler.waiting) {
        Code.load(code, each.shape, each.slot);
      }
      code.visitMethodInsn(INVOKESTATIC, spillClass, handler.method, descriptor(handler), false);
      code.visitInsn(ATHROW);
    }
  }

  private String descriptor(Handler handler) {
    StringBuilder text = new StringBuilder("(").append(UNWINDING_TYPE).append("II");
    for (Shape shape : shapes(handler)) {
      text.append(Conversions.descriptor(shape));
    }
    return text.append(')').append(UNWINDING_TYPE).toString();
  }

  private List<Shape> shapes(Handler handler) {
    List<Shape> shapes = new ArrayList<>();
    handler.locals.stream().forEach(local -> shapes.add(locals.guest.shape(local)));
    handler.waiting.forEach(each -> shapes.add(each.shape));
    return shapes;
  }

  /** The registers of what is passed. */
  private List<Integer> registers(Handler handler) {
    List<Integer> registers = new ArrayList<>();
    handler.locals.stream().forEach(local -> registers.add(locals.guest.register(local)));
    for (Waiting each : handler.waiting) {
      boolean isReference = each.shape == Shape.REFERENCE;
      registers.add(isReference ? StackPoints.reference(each.register) : each.register);
    }
    return registers;
  }

  /** The class that gives frames up. */
  byte[] spills() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(V17, ACC_PUBLIC | ACC_FINAL, spillClass, null, "java/lang/Object", null);
    for (Handler handler : handlers.values()) {
      writeSpill(writer, handler);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void writeSpill(ClassWriter writer, Handler handler) {
    MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC | ACC_STATIC, handler.method, descriptor(handler), null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitLdcInsn(Type.getObjectType(spillClass));
    code.visitMethodInsn(
        INVOKESTATIC,
        Type.getInternalName(UnitLoader.class),
        "unitOf",
        "(Ljava/lang/Class;)" + Type.getDescriptor(Unit.class),
        false);
    code.visitVarInsn(ILOAD, 1);
    code.visitVarInsn(ILOAD, 2);
    Code.push(code, body.primitives);
    code.visitIntInsn(NEWARRAY, T_LONG);
    fill(code, handler, false);
    Code.push(code, body.references);
    code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    fill(code, handler, true);
    code.visitMethodInsn(
        INVOKESTATIC,
        Code.RUNS,
        "spill",
        "("
            + UNWINDING_TYPE
            + Type.getDescriptor(Unit.class)
            + "II[J[Ljava/lang/Object;)"
            + UNWINDING_TYPE,
        false);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void fill(MethodVisitor code, Handler handler, boolean references) {
    List<Shape> shapes = shapes(handler);
    List<Integer> registers = registers(handler);
    int slot = 3;
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      if ((shape == Shape.REFERENCE) == references) {
        code.visitInsn(DUP);
        Code.push(code, registers.get(i));
        Code.load(code, shape, slot);
        Conversions.toLong(code, shape);
        code.visitInsn(references ? AASTORE : LASTORE);
      }
      slot += CallDescriptor.size(shape);
    }
  }
}
