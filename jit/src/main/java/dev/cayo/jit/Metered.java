package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.PUTFIELD;

import dev.cayo.vm.interpret.CompiledOperations;
import dev.cayo.vm.translate.Body;
import java.util.BitSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Fuel and memory are counted. A method with loops has what is left of the slice in a variable, and
 * gives it back before it calls; others leave it in the context.
 */
final class Metered extends Metering {
  Metered(MethodVisitor code, HostLocals locals, boolean isLocal) {
    super(code, locals, isLocal);
  }

  @Override
  boolean isFlushed() {
    return isLocal();
  }

  @Override
  Charges charges(InlinePlan plan, BitSet reachable) {
    return isLocal() ? Charges.apart(plan) : Charges.merged(plan, reachable);
  }

  @Override
  Looks looks(InlinePlan plan, BitSet reachable, int entry) {
    return Looks.of(plan, reachable, entry);
  }

  @Override
  Looks looksInlined(InlinePlan plan) {
    return Looks.inlined(plan);
  }

  @Override
  boolean looksWithinBlocks() {
    return true;
  }

  @Override
  boolean looksAtDepth(Body body) {
    return body.slots > 0;
  }

  @Override
  void beginStrip(CountedLoop loop, int iterations) {} // Each block charges.

  @Override
  void enter(int charged) {
    charge(charged);
  }

  @Override
  void goOn(int charged) {}

  @Override
  void charge(int weight) {
    if (weight == 0) {
      return;
    }
    if (!isLocal()) {
      code.visitVarInsn(ALOAD, locals.context);
      Code.push(code, weight);
      Code.operation(code, "charge", "(" + Code.CONTEXT_TYPE + "I)V");
    } else {
      subtract(weight);
    }
  }

  @Override
  void look(boolean atFuel, boolean atMemory, Label due) {
    if (atFuel && isLocal()) {
      code.visitVarInsn(ILOAD, locals.budget);
      if (!atMemory) {
        code.visitJumpInsn(IFLT, due);
        return;
      }
    }
    code.visitVarInsn(ALOAD, locals.context);
    if (atFuel && isLocal()) {
      Code.operation(code, "isDue", "(I" + Code.CONTEXT_TYPE + ")Z");
    } else {
      String name = atFuel ? atMemory ? "isDue" : "isSpent" : "isShort";
      Code.operation(code, name, "(" + Code.CONTEXT_TYPE + ")Z");
    }
    code.visitJumpInsn(IFNE, due);
  }

  @Override
  void poll(boolean atMemory) {
    store();
    code.visitVarInsn(ALOAD, locals.context);
    Code.push(code, atMemory ? 1 : 0);
    code.visitMethodInsn(INVOKEVIRTUAL, Code.CONTEXT, "poll", "(Z)V", false);
    take();
  }

  @Override
  void begin() {
    if (isLocal()) {
      code.visitLdcInsn(CompiledOperations.ELSEWHERE);
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  @Override
  void giveBack() {
    if (isLocal()) {
      store();
      code.visitLdcInsn(CompiledOperations.ELSEWHERE);
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  @Override
  void store() {
    if (isLocal()) {
      code.visitVarInsn(ALOAD, locals.context);
      code.visitVarInsn(ILOAD, locals.budget);
      code.visitFieldInsn(PUTFIELD, Code.CONTEXT, "budget", "I");
    }
  }

  @Override
  void take() {
    if (isLocal()) {
      code.visitVarInsn(ALOAD, locals.context);
      code.visitFieldInsn(GETFIELD, Code.CONTEXT, "budget", "I");
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  @Override
  void flush() {
    if (isLocal()) {
      code.visitVarInsn(ILOAD, locals.budget);
      code.visitVarInsn(ALOAD, locals.context);
      Code.operation(code, "flush", "(I" + Code.CONTEXT_TYPE + ")V");
    }
  }

  @Override
  void allocated(Runnable size) {
    size.run();
    code.visitVarInsn(ALOAD, locals.context);
    Code.operation(code, "allocated", "(J" + Code.CONTEXT_TYPE + ")V");
  }

  @Override
  boolean tellsOfChanges() {
    return true;
  }
}
