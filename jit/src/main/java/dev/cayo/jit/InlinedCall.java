package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_NEW;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.HostNames;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.MethodVisitor;

/** Compiles a call by compiling the function in its place. */
final class InlinedCall {
  private final Emission caller;
  private final InlinePlan plan;
  private final MethodVisitor code;

  InlinedCall(Emission caller, InlinePlan plan) {
    this.caller = caller;
    this.plan = plan;
    this.code = caller.code();
  }

  /**
   * Takes the arguments from the host's stack, where nothing else is, and leaves the result there.
   *
   * @param position in the register code of the caller, after the call
   * @param set locals of the caller that are set
   */
  void emit(int position, BitSet set, List<Operand> arguments) {
    FastExits exits = caller.targets().exits();
    boolean isPlain = exits != null || caller.activation().caller != null; // Else depth is checked.
    Extremum extremum = isPlain ? Extremum.of(plan) : null;
    if (extremum != null) {
      caller.metering().charge(extremum.weight());
      Code.operation(code, extremum.isSmaller() ? "min" : "max", "(JJ)J");
      return;
    }
    Activation common = caller.activation().inline(plan, position, set);
    takeArguments(common, arguments);
    if (exits == null) {
      compile(common, set);
    } else {
      BitSet plain = PlainBlocks.of(plan);
      Activation fast = common.fast(exits, plain);
      BlockCompiler blocks =
          new BlockCompiler(
              caller.method(), fast, 0, plan.blocks(), caller.metering().looksInlined(plan));
      blocks.beginLines();
      blocks.compileFast(plain, 0, 0);
      comeBack(fast, set);
    }
  }

  private void compile(Activation callee, BitSet set) {
    Looks looks = caller.metering().looksInlined(plan);
    BlockCompiler blocks = new BlockCompiler(caller.method(), callee, 0, plan.blocks(), looks);
    blocks.beginLines();
    blocks.compile();
    code.visitLabel(callee.starts[callee.starts.length - 1]);
    int last = plan.code().blocks().size() - 1;
    if (!blocks.isDead() && !Blocks.leaves(plan.code().blocks().get(last))) {
      code.visitInsn(org.objectweb.asm.Opcodes.ACONST_NULL);
      code.visitInsn(ATHROW);
    }
    comeBack(callee, set);
  }

  private void takeArguments(Activation callee, List<Operand> arguments) {
    HostLocals locals = callee.locals;
    for (int i = arguments.size() - 1; i >= 0; i--) {
      String host = callee.types.name(locals.guest.type(i));
      Operand argument = arguments.get(i);
      if (argument.shape() == Shape.REFERENCE
          && !host.equals(HostNames.OBJECT)
          && !host.equals(argument.host())) {
        code.visitTypeInsn(CHECKCAST, host);
      }
      Code.store(code, argument.shape(), locals.slot(i));
    }
  }

  private void comeBack(Activation callee, BitSet set) {
    code.visitLabel(callee.returned);
    Shape shape = plan.function().result();
    int slot = caller.locals().resultOfInlined();
    Object type = HostLocals.verificationType(shape, HostNames.OBJECT);
    Object[] frame =
        caller.locals().frame(set, caller.metering().isLocal(), List.of(slot), List.of(type));
    code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
    Code.load(code, shape, slot);
  }
}
