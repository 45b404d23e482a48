package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;

import dev.cayo.vm.interpret.CompiledOperations;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Charges, and the account of memory. A method with loops has what is left of the slice in a
 * variable, and gives it back before it calls; others leave it in the context.
 */
final class Fuel {
  private final MethodVisitor code;
  private final HostLocals locals;
  private final boolean isLocal;

  Fuel(MethodVisitor code, HostLocals locals, boolean isLocal) {
    this.code = code;
    this.locals = locals;
    this.isLocal = isLocal;
  }

  boolean isLocal() {
    return isLocal;
  }

  /** Charges for a block, or takes a charge back where that is below zero. */
  void charge(int weight) {
    if (weight == 0) {
      return;
    }
    if (!isLocal) {
      code.visitVarInsn(ALOAD, locals.context);
      Code.push(code, weight);
      Code.operation(code, "charge", "(" + Code.CONTEXT_TYPE + "I)V");
    } else if (Math.abs(weight) <= Short.MAX_VALUE) {
      code.visitIincInsn(locals.budget, -weight);
    } else {
      code.visitVarInsn(ILOAD, locals.budget);
      Code.push(code, weight);
      code.visitInsn(ISUB);
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  /** Goes elsewhere where the slice is spent, or memory has to be counted. */
  void look(boolean atFuel, boolean atMemory, Label due) {
    if (atFuel && isLocal) {
      code.visitVarInsn(ILOAD, locals.budget);
      if (!atMemory) {
        code.visitJumpInsn(IFLT, due);
        return;
      }
    }
    code.visitVarInsn(ALOAD, locals.context);
    if (atFuel && isLocal) {
      Code.operation(code, "isDue", "(I" + Code.CONTEXT_TYPE + ")Z");
    } else {
      String name = atFuel ? atMemory ? "isDue" : "isSpent" : "isShort";
      Code.operation(code, name, "(" + Code.CONTEXT_TYPE + ")Z");
    }
    code.visitJumpInsn(IFNE, due);
  }

  /**
   * Asks for a new slice; where the frame has to be given up, it is left.
   *
   * @param atMemory whether memory was looked at, too
   */
  void poll(boolean atMemory) {
    code.visitVarInsn(ALOAD, locals.context);
    if (isLocal) {
      code.visitVarInsn(ILOAD, locals.budget);
    } else {
      code.visitVarInsn(ALOAD, locals.context);
      code.visitFieldInsn(GETFIELD, Code.CONTEXT, "budget", "I");
    }
    Code.push(code, atMemory ? 1 : 0);
    code.visitMethodInsn(INVOKEVIRTUAL, Code.CONTEXT, "poll", "(IZ)I", false);
    if (isLocal) {
      code.visitVarInsn(ISTORE, locals.budget);
    } else {
      code.visitInsn(POP);
    }
  }

  /** Before all else: nothing is taken yet. */
  void begin() {
    if (isLocal) {
      code.visitLdcInsn(CompiledOperations.ELSEWHERE);
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  /** Before something else may charge. */
  void giveBack() {
    if (isLocal) {
      store();
      code.visitLdcInsn(CompiledOperations.ELSEWHERE);
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  /** Before the method returns. */
  void store() {
    if (isLocal) {
      code.visitVarInsn(ALOAD, locals.context);
      code.visitVarInsn(ILOAD, locals.budget);
      code.visitFieldInsn(PUTFIELD, Code.CONTEXT, "budget", "I");
    }
  }

  /** At the begin, and after something else may have charged. */
  void take() {
    if (isLocal) {
      code.visitVarInsn(ALOAD, locals.context);
      code.visitFieldInsn(GETFIELD, Code.CONTEXT, "budget", "I");
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  /** In a handler: what is left goes back, unless something else had it. */
  void flush() {
    if (isLocal) {
      code.visitVarInsn(ILOAD, locals.budget);
      code.visitVarInsn(ALOAD, locals.context);
      Code.operation(code, "flush", "(I" + Code.CONTEXT_TYPE + ")V");
    }
  }

  /** Counts memory that was allocated: the number of bytes is pushed by {@code size}. */
  void allocated(Runnable size) {
    size.run();
    code.visitVarInsn(ALOAD, locals.context);
    Code.operation(code, "allocated", "(J" + Code.CONTEXT_TYPE + ")V");
  }
}
