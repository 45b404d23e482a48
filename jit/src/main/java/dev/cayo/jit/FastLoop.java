package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;

import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import java.util.BitSet;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Compiles the fast form of a {@link CountedLoop}, in front of the common one. */
final class FastLoop {
  private final CountedLoop loop;
  private final HostMethod method;
  private final Activation activation;
  private final MethodVisitor code;
  private final HostLocals locals;
  private final BlockCompiler blocks;
  private final FastExits exits = new FastExits();

  FastLoop(CountedLoop loop, HostMethod method, Activation activation, BlockCompiler blocks) {
    this.loop = loop;
    this.method = method;
    this.activation = activation;
    this.code = method.code();
    this.locals = activation.locals;
    this.blocks = blocks;
  }

  /** At the begin of the first block, which is not charged for yet. */
  void compile() {
    Label common = new Label();
    begin(common);
    activation.targets.enterFast(exits, loop.blocks());
    locals.setNarrowed(loop.local(), !loop.step().isConstant());
    body();
    exits();
    locals.setNarrowed(-1, false);
    activation.targets.leaveFast();
    code.visitLabel(common);
  }

  /** How many iterations there can be, and what counts them as an int. */
  private void begin(Label common) {
    int slot = locals.slot(loop.local());
    code.visitVarInsn(LLOAD, slot);
    pushBound();
    takeStep();
    pushStep();
    code.visitVarInsn(ILOAD, locals.budget);
    Code.push(code, loop.weight());
    String direction = loop.step().isUp() ? "iterationsUp" : "iterationsDown";
    Code.operation(code, direction + (loop.isInclusive() ? "Through" : "To"), "(JJIII)I");
    code.visitInsn(DUP);
    code.visitVarInsn(ISTORE, locals.narrowEnd);
    code.visitJumpInsn(IFLE, common);
    method.metering().beginStrip(loop, locals.narrowEnd);
    code.visitVarInsn(LLOAD, slot);
    code.visitInsn(L2I);
    code.visitInsn(DUP);
    code.visitVarInsn(ISTORE, locals.narrow);
    code.visitVarInsn(ILOAD, locals.narrowEnd);
    pushStep();
    code.visitInsn(IMUL);
    code.visitInsn(loop.step().isUp() ? IADD : ISUB);
    code.visitVarInsn(ISTORE, locals.narrowEnd);
  }

  /** A step that is in a variable becomes an int, 0 where it is none. */
  private void takeStep() {
    if (!loop.step().isConstant()) {
      code.visitVarInsn(LLOAD, locals.slot(loop.step().local()));
      Code.operation(code, "loopStep", "(J)I");
      code.visitVarInsn(ISTORE, locals.narrowStep);
    }
  }

  private void pushStep() {
    if (loop.step().isConstant()) {
      Code.push(code, loop.step().constant());
    } else {
      code.visitVarInsn(ILOAD, locals.narrowStep);
    }
  }

  private void count() {
    LoopStep step = loop.step();
    if (step.isConstant()) {
      code.visitIincInsn(locals.narrow, step.isUp() ? step.constant() : -step.constant());
      return;
    }
    code.visitVarInsn(ILOAD, locals.narrow);
    pushStep();
    code.visitInsn(step.isUp() ? IADD : ISUB);
    code.visitVarInsn(ISTORE, locals.narrow);
  }

  private void body() {
    Label again = new Label();
    code.visitLabel(again);
    frame(live(activation, loop.first()));
    if (loop.isAtHead()) {
      count();
    }
    blocks.compileFast(loop.blocks(), loop.head(), loop.tail());
    if (!loop.isAtHead()) {
      count();
    }
    code.visitVarInsn(ILOAD, locals.narrow);
    code.visitVarInsn(ILOAD, locals.narrowEnd);
    code.visitJumpInsn(loop.step().isUp() ? IF_ICMPLT : IF_ICMPGT, again);
    widen();
    code.visitVarInsn(LLOAD, locals.slot(loop.local()));
    pushBound();
    code.visitInsn(LCMP);
    code.visitJumpInsn(condition(), activation.starts[loop.first()]);
    code.visitJumpInsn(GOTO, activation.starts[loop.last() + 1]);
  }

  private int condition() {
    if (loop.isInclusive()) {
      return loop.step().isUp() ? IFLE : IFGE;
    }
    return loop.step().isUp() ? IFLT : IFGT;
  }

  private static BitSet live(Activation activation, int block) {
    return activation.guest().blocks().get(block).live();
  }

  private void widen() {
    code.visitVarInsn(ILOAD, locals.narrow);
    code.visitInsn(I2L);
    code.visitVarInsn(LSTORE, locals.slot(loop.local()));
  }

  /** Jumps out of the loop: what counted it is as the guest has it again. */
  private void exits() {
    for (Map.Entry<FastExits.Exit, Label> exit : exits.all().entrySet()) {
      Activation to = exit.getKey().activation();
      BitSet live = live(to, exit.getKey().block());
      code.visitLabel(exit.getValue());
      Object[] frame = to.locals.frame(live, true);
      code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
      if (to != activation || live.get(loop.local())) {
        widen();
      }
      code.visitJumpInsn(GOTO, to.starts[exit.getKey().block()]);
    }
  }

  private void pushBound() {
    for (Instruction instruction : loop.bound()) {
      if (instruction.operand() instanceof Operand.Immediate number) {
        Code.push(code, number.value());
      } else if (instruction.operand() instanceof Operand.Local local) {
        boolean isArray = loop.bound().size() > 1;
        code.visitVarInsn(isArray ? ALOAD : LLOAD, locals.slot(local.index()));
      } else if (instruction.opcode() == Opcode.ARRAY_LENGTH) {
        code.visitInsn(ARRAYLENGTH);
        code.visitInsn(I2L);
      }
    }
  }

  private void frame(BitSet live) {
    Object[] frame = locals.frame(live, true);
    code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
  }
}
