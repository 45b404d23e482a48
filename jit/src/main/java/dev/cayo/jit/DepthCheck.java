package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks whether there is room for the frame of a method, and for all that is inlined in it. Where
 * there is none, all frames are given up, or it is a stop; it seems so, too, where the run is to
 * look whether it is cancelled. A frame that has room for itself alone goes on in the interpreter.
 */
final class DepthCheck {
  private final HostMethod method;
  private final Activation activation;
  private final MethodVisitor code;

  DepthCheck(HostMethod method, Activation activation) {
    this.method = method;
    this.activation = activation;
    this.code = method.code();
  }

  /**
   * At the begin of a method.
   *
   * @param entry the block where it begins
   * @param set what is set then
   */
  void emit(int entry, BitSet set) {
    boolean isNew = entry == 0;
    int inlined = activation.plan.slots();
    if (inlined == 0 && !(isNew && method.metering().looksAtDepth(activation.body))) {
      return;
    }
    Label deep = new Label();
    activation.locals.pushDepth(code);
    if (inlined > 0) {
      Code.push(code, inlined);
      code.visitInsn(IADD);
    }
    code.visitVarInsn(ALOAD, activation.locals.context);
    code.visitFieldInsn(GETFIELD, Code.CONTEXT, "depthBound", "I");
    code.visitJumpInsn(IF_ICMPGT, deep);
    method.outOfLine().add(() -> giveUp(deep, entry, set));
  }

  private void giveUp(Label deep, int entry, BitSet set) {
    code.visitLabel(deep);
    Object[] frame = activation.locals.frame(set, method.metering().isLocal());
    code.visitFrame(Opcodes.F_NEW, frame.length, frame, 0, new Object[0]);
    int position = activation.body.isaPoints.position(entry, 0);
    method.suspensions().emit(code, activation, position, set, List.of(), this::tooDeep);
  }

  private void tooDeep() {
    activation.locals.pushDepth(code);
    code.visitVarInsn(ALOAD, activation.locals.context);
    code.visitMethodInsn(
        INVOKESTATIC,
        Code.RUNS,
        "tooDeep",
        "(I" + Code.CONTEXT_TYPE + ")Ljava/lang/RuntimeException;",
        false);
    code.visitInsn(ATHROW);
  }
}
