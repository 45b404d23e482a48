package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;

import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.object.GuestError;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Compiles a function, from one of its blocks on, to a method of the host. */
final class FunctionCompiler {
  private static final String ERROR = Type.getInternalName(GuestError.class);
  private static final String THROWN = "dev/cayo/vm/interpret/ThrownError";
  private static final String NULL = "java/lang/NullPointerException";

  private final HostMethod method;
  private final Activation activation;
  private final dev.cayo.bytecode.Code guest;
  private final int entry;
  private final BitSet reachable;
  private final MethodVisitor code;
  private final HostLocals locals;
  private final Metering metering;
  private final Label[] starts;
  private final Label end = new Label();

  FunctionCompiler(HostMethod method, Activation activation, int entry, BitSet reachable) {
    this.method = method;
    this.activation = activation;
    this.guest = activation.guest();
    this.entry = entry;
    this.reachable = reachable;
    this.code = method.code();
    this.locals = activation.locals;
    this.metering = method.metering();
    this.starts = activation.starts;
  }

  /** Bytes of code. */
  int size() {
    return end.getOffset();
  }

  void compile() {
    code.visitCode();
    List<Label> caught = declareHandlers();
    Label flushing = declareFlush();
    BlockCompiler blocks =
        new BlockCompiler(
            method,
            activation,
            entry,
            reachable,
            method.metering().looks(activation.plan, reachable, entry));
    prologue();
    blocks.compile();
    code.visitLabel(starts[starts.length - 1]);
    endOfLine(blocks);
    writeOutOfLine();
    writeHandlers(caught);
    method.suspensions().writeHandlers(code);
    writeFlush(flushing);
    code.visitLabel(end);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void writeOutOfLine() {
    List<Runnable> parts = method.outOfLine();
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).run(); // It may add some.
    }
  }

  /** Handlers of the guest come before all others, as none of them handles the same. */
  private List<Label> declareHandlers() {
    List<Label> labels = new ArrayList<>();
    for (Handler handler : guest.handlers()) {
      Label label = new Label();
      labels.add(label);
      if (reachable.get(handler.first(), handler.end()).isEmpty()) {
        continue;
      }
      code.visitTryCatchBlock(starts[handler.first()], starts[handler.end()], label, THROWN);
      code.visitTryCatchBlock(starts[handler.first()], starts[handler.end()], label, NULL);
    }
    return labels;
  }

  private Label declareFlush() {
    Label label = new Label();
    if (metering.isFlushed()) {
      code.visitTryCatchBlock(starts[0], starts[starts.length - 1], label, THROWN);
      code.visitTryCatchBlock(starts[0], starts[starts.length - 1], label, NULL);
    }
    return label;
  }

  private void prologue() {
    code.visitInsn(ICONST_0);
    code.visitVarInsn(ISTORE, locals.point);
    metering.begin();
    if (activation.body.slots > 0) {
      code.visitVarInsn(ILOAD, locals.depth);
      Code.push(code, activation.body.slots);
      code.visitInsn(IADD);
      code.visitVarInsn(ISTORE, locals.depth);
    }
    BitSet parameters = new BitSet();
    for (int local : locals.parameters()) {
      parameters.set(local);
      narrow(local);
    }
    new DepthCheck(method, activation).emit(entry, parameters);
    metering.take();
    if (reachable.nextSetBit(0) != entry) {
      code.visitJumpInsn(GOTO, starts[entry]);
    }
  }

  /** References come as objects of any class. */
  private void narrow(int local) {
    if (locals.guest.shape(local) == Shape.REFERENCE) {
      String host = activation.types.name(locals.guest.type(local));
      if (!host.equals(HostNames.OBJECT)) {
        code.visitVarInsn(ALOAD, locals.slot(local));
        code.visitTypeInsn(CHECKCAST, host);
        code.visitVarInsn(ASTORE, locals.slot(local));
      }
    }
  }

  /** Nothing goes on after the last block: it may end with a call that does not come back. */
  private void endOfLine(BlockCompiler blocks) {
    int last = guest.blocks().size() - 1;
    if (reachable.get(last) && !blocks.isDead() && !Blocks.leaves(guest.blocks().get(last))) {
      code.visitInsn(ACONST_NULL);
      code.visitInsn(ATHROW);
    }
  }

  private void writeHandlers(List<Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      Handler handler = guest.handlers().get(i);
      if (reachable.get(handler.first(), handler.end()).isEmpty()) {
        continue;
      }
      BitSet live = (BitSet) guest.blocks().get(handler.target()).live().clone();
      live.clear(handler.local());
      code.visitLabel(labels.get(i));
      Object[] frame = locals.frame(live, metering.isLocal());
      code.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {"java/lang/RuntimeException"});
      int thrown = locals.temporary(Shape.REFERENCE);
      code.visitVarInsn(ASTORE, thrown);
      metering.flush();
      code.visitVarInsn(ALOAD, thrown);
      code.visitVarInsn(ALOAD, locals.context);
      code.visitMethodInsn(
          INVOKESTATIC,
          Code.RUNS,
          "caught",
          "(Ljava/lang/Throwable;" + Code.CONTEXT_TYPE + ")L" + ERROR + ";",
          false);
      String host = activation.types.name(locals.guest.type(handler.local()));
      if (!host.equals(HostNames.OBJECT)) {
        code.visitTypeInsn(CHECKCAST, host);
      }
      code.visitVarInsn(ASTORE, locals.slot(handler.local()));
      metering.take();
      code.visitJumpInsn(GOTO, starts[handler.target()]);
      locals.releaseTemporaries();
    }
  }

  private void writeFlush(Label label) {
    if (!metering.isFlushed()) {
      return;
    }
    code.visitLabel(label);
    Object[] frame = locals.frame(new BitSet(), true);
    code.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {"java/lang/RuntimeException"});
    metering.flush();
    code.visitInsn(ATHROW);
  }
}
