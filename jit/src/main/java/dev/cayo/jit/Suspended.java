package dev.cayo.jit;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.StackPoints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;

/** Instructions at which the frame may have to be given up. */
final class Suspended {
  private final Emission emission;
  private final Body body;
  private final MethodVisitor code;
  private final OperandStack stack;
  private int block;
  private BitSet assigned = new BitSet();

  Suspended(Emission emission, OperandStack stack) {
    this.emission = emission;
    this.body = emission.body();
    this.code = emission.code();
    this.stack = stack;
  }

  /**
   * A block begins.
   *
   * @param nowAssigned the guest's locals that are set; changed by stores
   */
  void begin(int newBlock, BitSet nowAssigned) {
    block = newBlock;
    assigned = nowAssigned;
  }

  private int after(int instruction) {
    return body.isaPoints.position(block, instruction + 1);
  }

  private void emit(int position, List<Suspensions.Waiting> waiting, Runnable call) {
    emission
        .method()
        .suspensions()
        .emit(code, emission.activation(), position, assigned, waiting, call);
  }

  /** What is compiled in the place of a call; null where it stays one. */
  @Nullable InlinePlan inlined(int instruction) {
    return emission.activation().plan.at(block, instruction);
  }

  /** The function of the closure that is called there; null where it is not known. */
  @Nullable FunctionInstance calledClosure(int instruction) {
    return emission.activation().plan.calledClosure(block, instruction);
  }

  /** The callee for a call there, with the closures that it is known to get. */
  Specialisation specialisation(int instruction, FunctionInstance callee) {
    return emission.activation().plan.specialisation(block, instruction, callee);
  }

  /** Compiles that, with its arguments and nothing else on the stack, which are popped already. */
  void inline(int instruction, InlinePlan plan, List<Operand> arguments) {
    new InlinedCall(emission, plan).emit(after(instruction), assigned, arguments);
  }

  /** A call, with its arguments and nothing else on the stack, which are popped already. */
  void call(int instruction, Runnable call) {
    emission.metering().giveBack();
    emit(after(instruction), List.of(), call);
    emission.metering().take();
  }

  /**
   * An instruction below whose operands, which are in variables, there may be other values; it
   * leaves a reference.
   */
  void withOthers(int instruction, Runnable call) {
    List<Suspensions.Waiting> waiting = new ArrayList<>();
    List<Operand> others = stack.all();
    int[] slots = stack.store(others.size());
    int[] registers = body.stackPoints.registers(after(instruction));
    for (int i = 0; i < slots.length; i++) {
      Operand other = others.get(i);
      int register = registers[i];
      if (register != StackPoints.NOWHERE) {
        boolean isReference = other.shape() == Shape.REFERENCE;
        int plain = isReference ? StackPoints.reference(register) : register;
        waiting.add(new Suspensions.Waiting(plain, slots[i], other.shape(), other.host()));
      }
    }
    emission.metering().giveBack();
    emit(after(instruction), waiting, call);
    emission.metering().take();
    if (slots.length > 0) {
      restore(others, slots);
    }
  }

  private void restore(List<Operand> others, int[] slots) {
    int made = emission.locals().temporary(Shape.REFERENCE);
    Code.store(code, Shape.REFERENCE, made);
    for (int i = 0; i < slots.length; i++) {
      Code.load(code, others.get(i).shape(), slots[i]);
      stack.push(others.get(i));
    }
    Code.loadReference(code, made);
  }

  /** Looks at the limit of memory, between two instructions. */
  void checkMemory(int instruction) {
    withOthers(
        instruction,
        () -> {
          Code.loadReference(code, emission.locals().context);
          Code.operation(code, "checkMemory", "(" + Code.CONTEXT_TYPE + ")Ljava/lang/Object;");
        });
    code.visitInsn(org.objectweb.asm.Opcodes.POP);
  }
}
