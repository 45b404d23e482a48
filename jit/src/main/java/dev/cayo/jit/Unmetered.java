package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.ISUB;

import dev.cayo.vm.translate.Body;
import java.util.BitSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Nothing is counted but loops: now and then a method looks whether the run is cancelled. One
 * without loops does so where it looks at the depth.
 */
final class Unmetered extends Metering {
  Unmetered(MethodVisitor code, HostLocals locals, boolean hasLoop) {
    super(code, locals, hasLoop);
  }

  @Override
  boolean isFlushed() {
    return false;
  }

  @Override
  Charges charges(InlinePlan plan, BitSet reachable) {
    return Charges.loops(plan, reachable);
  }

  @Override
  Looks looks(InlinePlan plan, BitSet reachable, int entry) {
    return new Looks(Looks.loops(plan, reachable), new BitSet());
  }

  @Override
  Looks looksInlined(InlinePlan plan) {
    return new Looks(new BitSet(), new BitSet());
  }

  @Override
  boolean looksWithinBlocks() {
    return false;
  }

  /** Calls of a function of few iterations may be many. */
  @Override
  boolean looksAtDepth(Body body) {
    return body.slots > 0 || isLocal();
  }

  @Override
  void beginStrip(CountedLoop loop, int iterations) {
    code.visitVarInsn(ILOAD, locals.budget);
    code.visitVarInsn(ILOAD, iterations);
    Code.push(code, loop.weight());
    code.visitInsn(IMUL);
    code.visitInsn(ISUB);
    code.visitVarInsn(ISTORE, locals.budget);
  }

  @Override
  void enter(int charged) {}

  /** Even where nothing is left, a method does one iteration before it polls. */
  @Override
  void goOn(int charged) {
    if (charged > 0) {
      subtract(charged);
    }
  }

  @Override
  void charge(int weight) {}

  @Override
  void look(boolean atFuel, boolean atMemory, Label due) {
    code.visitVarInsn(ILOAD, locals.budget);
    code.visitJumpInsn(IFLT, due);
  }

  @Override
  void poll(boolean atMemory) {
    code.visitVarInsn(ALOAD, locals.context);
    code.visitMethodInsn(INVOKEVIRTUAL, Code.CONTEXT, "pollLoop", "()I", false);
    code.visitVarInsn(ISTORE, locals.budget);
  }

  @Override
  void begin() {
    if (isLocal()) {
      code.visitVarInsn(ALOAD, locals.context);
      code.visitFieldInsn(GETFIELD, Code.CONTEXT, "strip", "I");
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  @Override
  void giveBack() {}

  @Override
  void store() {}

  @Override
  void take() {}

  @Override
  void flush() {}

  @Override
  void allocated(Runnable size) {}

  @Override
  boolean tellsOfChanges() {
    return false;
  }
}
