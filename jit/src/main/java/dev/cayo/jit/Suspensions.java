package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.LASTORE;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.T_LONG;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.classgen.Conversions;
import dev.cayo.vm.interpret.Unwinding;
import dev.cayo.vm.tier.Unit;
import dev.cayo.vm.tier.UnitLoader;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.StackPoints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The places where compiled code gives up its frame. Around each lies a handler for {@link
 * Unwinding}, which passes what is live to a method that makes frames of it. Places where the same
 * is live share a handler.
 */
final class Suspensions {
  static final String UNWINDING = Type.getInternalName(Unwinding.class);
  private static final String UNWINDING_TYPE = Type.getDescriptor(Unwinding.class);
  private static final String UNIT = Type.getInternalName(Unit.class);
  private static final String BODY_TYPE = Type.getDescriptor(Body.class);

  /** A value of the operand stack that waits in a variable. */
  record Waiting(int register, int slot, Shape shape, String host) {}

  /** A frame of the guest: the function, and what is live for it. */
  private record Level(
      Activation activation, @Nullable Integer position, BitSet live, List<Waiting> waiting) {
    List<Shape> shapes() {
      List<Shape> shapes = new ArrayList<>();
      live.stream().forEach(local -> shapes.add(activation.locals.guest.shape(local)));
      waiting.forEach(each -> shapes.add(each.shape));
      return shapes;
    }

    /** The registers of what is passed. */
    List<Integer> registers() {
      List<Integer> registers = new ArrayList<>();
      live.stream().forEach(local -> registers.add(activation.locals.guest.register(local)));
      for (Waiting each : waiting) {
        boolean isReference = each.shape == Shape.REFERENCE;
        registers.add(isReference ? StackPoints.reference(each.register) : each.register);
      }
      return registers;
    }

    List<Integer> slots() {
      List<Integer> slots = new ArrayList<>();
      live.stream().forEach(local -> slots.add(activation.locals.slot(local)));
      waiting.forEach(each -> slots.add(each.slot));
      return slots;
    }
  }

  /** The frames of a handler, the innermost first. */
  private record Handler(String method, Label label, List<Level> levels, Object[] frame) {}

  private final HostLocals locals;
  private final boolean hasBudget;
  private final String owner;
  private final List<Body> bodies = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final Map<List<Object>, Handler> handlers = new LinkedHashMap<>();

  Suspensions(Body body, HostLocals locals, boolean hasBudget, String owner) {
    this.bodies.add(body);
    this.locals = locals;
    this.hasBudget = hasBudget;
    this.owner = owner;
  }

  /** The functions whose frames there are; the first is that of the unit. */
  List<Body> bodies() {
    return List.copyOf(bodies);
  }

  int[] positions() {
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Emits what may have to give up the frame, which then goes on at a position.
   *
   * @param activation the function that is at work there
   * @param assigned its locals that are set: what is live for a handler alone may not be
   */
  void emit(
      MethodVisitor code,
      Activation activation,
      int position,
      BitSet assigned,
      List<Waiting> waiting,
      Runnable call) {
    BitSet live = activation.live(position);
    live.and(assigned);
    Handler handler =
        handlers.computeIfAbsent(
            List.of(activation, live, waiting), key -> handler(activation, live, waiting));
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

  private Handler handler(Activation activation, BitSet live, List<Waiting> waiting) {
    List<Level> levels = new ArrayList<>();
    levels.add(new Level(activation, null, live, waiting));
    for (var at = activation.caller; at != null; at = at.activation().caller) {
      levels.add(new Level(at.activation(), at.position(), at.live(), List.of()));
    }
    List<Integer> slots = waiting.stream().map(Waiting::slot).toList();
    List<Object> types =
        waiting.stream().map(each -> HostLocals.verificationType(each.shape, each.host)).toList();
    Object[] frame = activation.locals.frame(live, hasBudget, slots, types);
    return new Handler("s" + handlers.size(), new Label(), levels, frame);
  }

  /** Writes the handlers, at the end of the method. */
  void writeHandlers(MethodVisitor code) {
    for (Handler handler : handlers.values()) {
      code.visitLabel(handler.label);
      code.visitFrame(F_NEW, handler.frame.length, handler.frame, 1, new Object[] {UNWINDING});
      code.visitVarInsn(ILOAD, locals.point);
      code.visitVarInsn(ILOAD, locals.depth);
      for (Level level : handler.levels) {
        List<Shape> shapes = level.shapes();
        List<Integer> slots = level.slots();
        for (int i = 0; i < slots.size(); i++) {
          Code.load(code, shapes.get(i), slots.get(i));
        }
      }
      code.visitMethodInsn(INVOKESTATIC, owner, handler.method, descriptor(handler), false);
      code.visitInsn(ATHROW);
    }
  }

  private static String descriptor(Handler handler) {
    StringBuilder text = new StringBuilder("(").append(UNWINDING_TYPE).append("II");
    for (Level level : handler.levels) {
      for (Shape shape : level.shapes()) {
        text.append(Conversions.descriptor(shape));
      }
    }
    return text.append(')').append(UNWINDING_TYPE).toString();
  }

  private int index(Body body) {
    int index = bodies.indexOf(body);
    if (index < 0) {
      bodies.add(body);
    }
    return index < 0 ? bodies.size() - 1 : index;
  }

  /** Writes the methods that give frames up. */
  void writeSpills(ClassWriter writer) {
    for (Handler handler : handlers.values()) {
      writeSpill(writer, handler);
    }
  }

  private void writeSpill(ClassWriter writer, Handler handler) {
    MethodVisitor code =
        writer.visitMethod(
            ACC_PRIVATE | ACC_STATIC, handler.method, descriptor(handler), null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    int slot = 3;
    for (Level level : handler.levels) {
      slot = writeFrame(code, level, slot);
    }
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Adds a frame to what is unwound, which is on the stack; gives the next parameter. */
  private int writeFrame(MethodVisitor code, Level level, int firstSlot) {
    Body body = level.activation.body;
    pushUnit(code);
    Code.push(code, index(body));
    code.visitMethodInsn(INVOKEVIRTUAL, UNIT, "body", "(I)" + BODY_TYPE, false);
    if (level.position == null) {
      pushUnit(code);
      code.visitVarInsn(ILOAD, 1);
      code.visitMethodInsn(INVOKEVIRTUAL, UNIT, "position", "(I)I", false);
    } else {
      Code.push(code, level.position);
    }
    code.visitVarInsn(ILOAD, 2);
    Code.push(code, level.activation.locals.inlinedSlots);
    code.visitInsn(IADD);
    Code.push(code, body.primitives);
    code.visitIntInsn(NEWARRAY, T_LONG);
    fill(code, level, firstSlot, false);
    Code.push(code, body.references);
    code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    int next = fill(code, level, firstSlot, true);
    code.visitMethodInsn(
        INVOKESTATIC,
        Code.RUNS,
        "spill",
        "(" + UNWINDING_TYPE + BODY_TYPE + "II[J[Ljava/lang/Object;)" + UNWINDING_TYPE,
        false);
    return next;
  }

  private void pushUnit(MethodVisitor code) {
    code.visitLdcInsn(Type.getObjectType(owner));
    code.visitMethodInsn(
        INVOKESTATIC,
        Type.getInternalName(UnitLoader.class),
        "unitOf",
        "(Ljava/lang/Class;)L" + UNIT + ";",
        false);
  }

  private static int fill(MethodVisitor code, Level level, int firstSlot, boolean references) {
    List<Shape> shapes = level.shapes();
    List<Integer> registers = level.registers();
    int slot = firstSlot;
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
    return slot;
  }
}
