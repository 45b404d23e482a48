package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.classgen.HostNames;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;

/** What the guest's operand stack holds, which is the host's. */
final class OperandStack {
  private final MethodVisitor code;
  private final HostTypes types;
  private final HostLocals locals;
  private boolean isDead;
  private final List<Operand> operands = new ArrayList<>();

  OperandStack(MethodVisitor code, HostTypes types, HostLocals locals) {
    this.code = code;
    this.types = types;
    this.locals = locals;
  }

  /** Whether what follows in the block is never reached. */
  boolean isDead() {
    return isDead;
  }

  void clear() {
    operands.clear();
    isDead = false;
  }

  Operand pop() {
    return operands.remove(operands.size() - 1);
  }

  /** The top {@code count} operands, the deepest first, and no longer on the stack. */
  List<Operand> pop(int count) {
    List<Operand> top = operands.subList(operands.size() - count, operands.size());
    List<Operand> popped = List.copyOf(top);
    top.clear();
    return popped;
  }

  /** The top {@code count} operands, the deepest first. */
  List<Operand> top(int count) {
    return List.copyOf(operands.subList(operands.size() - count, operands.size()));
  }

  Operand peek() {
    return operands.get(operands.size() - 1);
  }

  void push(Operand operand) {
    operands.add(operand);
  }

  void push(Primitive type) {
    push(Operand.of(type, Shape.of(type, List.of()), HostNames.OBJECT));
  }

  void pushInt(long constant) {
    push(new Operand(Primitive.INT, Shape.INT, HostNames.OBJECT, constant));
  }

  /** A reference of a type, known to be of a host class. */
  void push(Type type, String host) {
    push(Operand.of(type, types.shape(type), host));
  }

  /**
   * A result, a reference being any object yet: it is cast, unless the next instruction does not
   * ask.
   */
  void result(Type type, Opcode next) {
    if (type == Basic.NEVER) {
      // It does not come back.
      code.visitInsn(ACONST_NULL);
      code.visitInsn(ATHROW);
      isDead = true;
      return;
    }
    Shape shape = types.shape(type);
    String host = types.name(type);
    boolean isAsked = next != Opcode.POP && next != Opcode.RETURN && type != Basic.NULL;
    if (shape == Shape.REFERENCE && isAsked && !host.equals(HostNames.OBJECT)) {
      code.visitTypeInsn(CHECKCAST, host);
      push(Operand.of(type, shape, host));
    } else {
      push(Operand.of(type, shape, HostNames.OBJECT));
    }
  }

  /** Makes sure that the top is of a host class. */
  void require(String host) {
    Operand top = peek();
    if (!host.equals(HostNames.OBJECT) && top.host().equals(HostNames.OBJECT)) {
      code.visitTypeInsn(CHECKCAST, host);
      pop();
      push(Operand.of(top.type(), top.shape(), host));
    }
  }

  /** Pops operands into variables; gives their slots, the deepest operand's first. */
  int[] store(int count) {
    int[] slots = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      Operand operand = pop();
      slots[i] = locals.temporary(operand.shape());
      Code.store(code, operand.shape(), slots[i]);
    }
    return slots;
  }

  /** What is on the stack, from the bottom. */
  List<Operand> all() {
    return List.copyOf(operands);
  }
}
