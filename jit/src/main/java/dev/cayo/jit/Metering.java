package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.ISUB;

import dev.cayo.vm.translate.Body;
import java.util.BitSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** How a method counts what it uses, and looks whether the run goes on. */
abstract class Metering {
  final MethodVisitor code;
  final HostLocals locals;

  private final boolean isLocal;

  Metering(MethodVisitor code, HostLocals locals, boolean isLocal) {
    this.code = code;
    this.locals = locals;
    this.isLocal = isLocal;
  }

  static Metering of(boolean isMetered, MethodVisitor code, HostLocals locals, boolean hasLoop) {
    return isMetered ? new Metered(code, locals, hasLoop) : new Unmetered(code, locals, hasLoop);
  }

  /** Whether {@link HostLocals#budget} is used: in methods with loops. */
  final boolean isLocal() {
    return isLocal;
  }

  /** Whether errors that leave the method, or reach a handler, have to {@link #flush}. */
  abstract boolean isFlushed();

  /** What each block charges. */
  abstract Charges charges(InlinePlan plan, BitSet reachable);

  /** Where a function looks, from one of its blocks on. */
  abstract Looks looks(InlinePlan plan, BitSet reachable, int entry);

  /** Where an inlined function does. */
  abstract Looks looksInlined(InlinePlan plan);

  /** Whether memory is looked at within blocks, too. */
  abstract boolean looksWithinBlocks();

  /** Whether a method looks at the depth when it is entered, which has no need of it itself. */
  abstract boolean looksAtDepth(Body body);

  /**
   * Before iterations in the fast form.
   *
   * @param iterations the variable that has their number
   */
  abstract void beginStrip(CountedLoop loop, int iterations);

  /** At the begin of a block in the common form: may charge what {@link #charges} says. */
  abstract void enter(int charged);

  /** As {@link #enter}, after the block has looked. */
  abstract void goOn(int charged);

  /** Charges for instructions, or takes a charge back where that is below zero. */
  abstract void charge(int weight);

  /** Subtracts from the variable. */
  final void subtract(int weight) {
    if (Math.abs(weight) <= Short.MAX_VALUE) {
      code.visitIincInsn(locals.budget, -weight);
    } else {
      code.visitVarInsn(ILOAD, locals.budget);
      Code.push(code, weight);
      code.visitInsn(ISUB);
      code.visitVarInsn(ISTORE, locals.budget);
    }
  }

  /** Goes elsewhere where the slice is spent, or memory has to be counted. */
  abstract void look(boolean atFuel, boolean atMemory, Label due);

  /**
   * Asks for a new slice; where the frame has to be given up, it is left.
   *
   * @param atMemory whether memory was looked at, too
   */
  abstract void poll(boolean atMemory);

  /** Before all else: nothing is taken yet. */
  abstract void begin();

  /** Before something else may charge. */
  abstract void giveBack();

  /** Before the method returns. */
  abstract void store();

  /** At the begin, and after something else may have charged. */
  abstract void take();

  /** In a handler: what is left goes back, unless something else had it. */
  abstract void flush();

  /** Counts memory that was allocated: the number of bytes is pushed by {@code size}. */
  abstract void allocated(Runnable size);

  /** Whether live memory is counted, and so told of objects and arrays that change. */
  abstract boolean tellsOfChanges();
}
