package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.NOP;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Looks whether there is room for a frame. Where there is none, all frames are given up, or it is a
 * stop; it seems so, too, where the run is to look whether it is cancelled. A method looks once for
 * all that is inlined in it, too; only where there may be too little room for that, a variable says
 * so, and each inlined function looks for itself. HotSpot takes the variable for a constant while
 * that has not happened.
 */
final class DepthCheck {
  private final HostMethod method;
  private final Activation activation;
  private final HostLocals locals;
  private final MethodVisitor code;

  DepthCheck(HostMethod method, Activation activation) {
    this.method = method;
    this.activation = activation;
    this.locals = activation.locals;
    this.code = method.code();
  }

  /**
   * At the begin of a method.
   *
   * @param set what is set then
   * @param isNew whether the frame is, and not counted yet
   */
  void enter(BitSet set, boolean isNew) {
    code.visitInsn(ICONST_0);
    code.visitVarInsn(ISTORE, locals.isTight);
    if (activation.plan.slots() == 0) {
      if (isNew && method.metering().looksAtDepth(activation.body)) {
        check(set);
      }
      return;
    }
    Label tight = new Label();
    jumpWhereTooDeep(activation.plan.slots(), tight);
    whereTight(
        tight,
        set,
        () -> {
          code.visitInsn(ICONST_1);
          code.visitVarInsn(ISTORE, locals.isTight);
          if (isNew) {
            require(set);
          }
        });
  }

  /**
   * At the begin of an inlined function: room for what is inlined in it in turn is looked for as
   * well. Where there may be none, it goes on by itself, and looks at each call.
   *
   * @param set what is set then
   */
  void inlined(BitSet set) {
    if (activation.body.slots == 0) {
      return; // It calls nothing.
    }
    Label tight = new Label();
    code.visitVarInsn(ILOAD, locals.isTight);
    code.visitJumpInsn(IFNE, tight);
    whereTight(tight, set, () -> require(set));
  }

  /** What is done out of line, before the method goes on here. */
  private void whereTight(Label tight, BitSet set, Runnable action) {
    Label on = new Label();
    code.visitLabel(on);
    frame(set);
    code.visitInsn(NOP); // There may be another frame at the next instruction.
    method
        .outOfLine()
        .add(
            () -> {
              code.visitLabel(tight);
              frame(set);
              action.run();
              code.visitJumpInsn(GOTO, on);
            });
  }

  /** In line: for a function in which nothing is inlined that counts. */
  private void check(BitSet set) {
    Label deep = new Label();
    jumpWhereTooDeep(0, deep);
    method
        .outOfLine()
        .add(
            () -> {
              code.visitLabel(deep);
              frame(set);
              suspend(set, this::tooDeep);
            });
  }

  private void tooDeep() {
    locals.pushDepth(code);
    code.visitVarInsn(ALOAD, locals.context);
    code.visitMethodInsn(
        INVOKESTATIC,
        Code.RUNS,
        "tooDeep",
        "(I" + Code.CONTEXT_TYPE + ")Ljava/lang/RuntimeException;",
        false);
    code.visitInsn(ATHROW);
  }

  /** Out of line: a call, which takes less room than to compare and to jump. */
  private void require(BitSet set) {
    if (activation.caller != null) {
      method.metering().giveBack(); // The function itself has not taken any yet.
    }
    suspend(
        set,
        () -> {
          locals.pushDepth(code);
          Code.push(code, activation.caller == null ? 0 : activation.plan.slots());
          code.visitVarInsn(ALOAD, locals.context);
          code.visitMethodInsn(
              INVOKESTATIC, Code.RUNS, "requireDepth", "(II" + Code.CONTEXT_TYPE + ")V", false);
        });
    if (activation.caller != null) {
      method.metering().take();
    }
  }

  private void suspend(BitSet set, Runnable call) {
    int position = activation.body.isaPoints.position(0, 0);
    method.suspensions().emit(code, activation, position, set, List.of(), call);
  }

  private void jumpWhereTooDeep(int slotsMore, Label deep) {
    locals.pushDepth(code);
    if (slotsMore > 0) {
      Code.push(code, slotsMore);
      code.visitInsn(IADD);
    }
    code.visitVarInsn(ALOAD, locals.context);
    code.visitFieldInsn(GETFIELD, Code.CONTEXT, "depthBound", "I");
    code.visitJumpInsn(IF_ICMPGT, deep);
  }

  private void frame(BitSet set) {
    boolean hasFuel = method.metering().isLocal();
    Object[] frame = locals.frame(set, hasFuel);
    code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
  }
}
