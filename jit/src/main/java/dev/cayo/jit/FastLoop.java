package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.ISTORE;
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
  /** Compiles so many instructions of a block. */
  interface BlockCompiler {
    void compile(int block, int count);
  }

  private final CountedLoop loop;
  private final dev.cayo.bytecode.Code guest;
  private final MethodVisitor code;
  private final HostLocals locals;
  private final Fuel fuel;
  private final Targets targets;
  private final Label[] starts;

  FastLoop(
      CountedLoop loop,
      dev.cayo.bytecode.Code guest,
      MethodVisitor code,
      HostLocals locals,
      Fuel fuel,
      Targets targets,
      Label[] starts) {
    this.loop = loop;
    this.guest = guest;
    this.code = code;
    this.locals = locals;
    this.fuel = fuel;
    this.targets = targets;
    this.starts = starts;
  }

  /** At the begin of the first block, which is not charged for yet. */
  void compile(BlockCompiler blocks) {
    Label common = new Label();
    begin(common);
    targets.enter(loop);
    locals.setFast(true);
    body(blocks);
    exits();
    locals.setFast(false);
    targets.enter(null);
    code.visitLabel(common);
  }

  /** How many iterations there can be, and what counts them as an int. */
  private void begin(Label common) {
    int slot = locals.slot(loop.local());
    code.visitVarInsn(LLOAD, slot);
    pushBound();
    Code.push(code, loop.step());
    code.visitVarInsn(ILOAD, locals.budget);
    Code.push(code, loop.weight());
    String name = loop.isInclusive() ? "iterationsThrough" : "iterationsTo";
    Code.operation(code, name, "(JJIII)I");
    code.visitInsn(DUP);
    code.visitVarInsn(ISTORE, locals.narrowEnd);
    code.visitJumpInsn(IFLE, common);
    code.visitVarInsn(LLOAD, slot);
    code.visitInsn(L2I);
    code.visitInsn(DUP);
    code.visitVarInsn(ISTORE, locals.narrow);
    code.visitVarInsn(ILOAD, locals.narrowEnd);
    Code.push(code, loop.step());
    code.visitInsn(IMUL);
    code.visitInsn(IADD);
    code.visitVarInsn(ISTORE, locals.narrowEnd);
  }

  private void body(BlockCompiler blocks) {
    Label again = new Label();
    for (int i = loop.first(); i <= loop.last(); i++) {
      code.visitLabel(i == loop.first() ? again : targets.of(i));
      frame(live(i));
      int size = guest.blocks().get(i).instructions().size();
      fuel.chargeUnchecked(size);
      blocks.compile(i, i == loop.last() ? size - loop.tail() : size);
    }
    code.visitIincInsn(locals.narrow, loop.step());
    code.visitVarInsn(ILOAD, locals.narrow);
    code.visitVarInsn(ILOAD, locals.narrowEnd);
    code.visitJumpInsn(IF_ICMPLT, again);
    widen();
    code.visitVarInsn(LLOAD, locals.slot(loop.local()));
    pushBound();
    code.visitInsn(LCMP);
    code.visitJumpInsn(loop.isInclusive() ? IFLE : IFLT, starts[loop.first()]);
    code.visitJumpInsn(GOTO, starts[loop.last() + 1]);
  }

  private BitSet live(int block) {
    return guest.blocks().get(block).live();
  }

  private void widen() {
    code.visitVarInsn(ILOAD, locals.narrow);
    code.visitInsn(I2L);
    code.visitVarInsn(LSTORE, locals.slot(loop.local()));
  }

  /** Jumps out of the loop: what counted it is as the guest has it again. */
  private void exits() {
    for (Map.Entry<Integer, Label> exit : targets.exits().entrySet()) {
      BitSet live = live(exit.getKey());
      code.visitLabel(exit.getValue());
      frame(live);
      if (live.get(loop.local())) {
        widen();
      }
      code.visitJumpInsn(GOTO, starts[exit.getKey()]);
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
