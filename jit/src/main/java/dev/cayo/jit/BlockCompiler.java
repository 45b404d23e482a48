package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.NOP;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Line;
import dev.cayo.vm.translate.Allocation;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Compiles the blocks of one function within a method. */
final class BlockCompiler {
  private final HostMethod method;
  private final Activation activation;
  private final dev.cayo.bytecode.Code guest;
  private final int entry;
  private final BitSet reachable;
  private final Looks looks;
  private final Charges charges;
  private final MethodVisitor code;
  private final HostLocals locals;
  private final Metering metering;
  private final InstructionCompiler instructions;
  private int nextLine;

  /**
   * The compiler of a function.
   *
   * @param entry the block where the method begins
   * @param reachable the blocks that it has
   */
  BlockCompiler(
      HostMethod method, Activation activation, int entry, BitSet reachable, Looks looks) {
    this.reachable = reachable;
    this.looks = looks;
    this.method = method;
    this.activation = activation;
    this.guest = activation.guest();
    this.entry = entry;
    this.code = method.code();
    this.locals = activation.locals;
    this.metering = method.metering();
    this.charges = metering.charges(activation.plan, reachable);
    this.instructions = new InstructionCompiler(new Emission(method, activation));
  }

  /** Whether the end of the last block is never reached. */
  boolean isDead() {
    return instructions.isDead();
  }

  void compile() {
    for (int i = 0; i < guest.blocks().size(); i++) {
      code.visitLabel(activation.starts[i]);
      if (reachable.get(i)) {
        compile(i, guest.blocks().get(i));
      }
    }
  }

  private void suspend(int position, BitSet live, Runnable call) {
    method.suspensions().emit(code, activation, position, live, List.of(), call);
  }

  private void frame(BitSet live) {
    Object[] frame = locals.frame(live, metering.isLocal());
    code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
  }

  private void compile(int index, Block block) {
    if (activation.caller == null || index > 0) {
      frame(block.live()); // Nothing jumps to the begin of what is inlined.
    }
    CountedLoop loop =
        activation.caller == null ? CountedLoop.at(activation.plan, index, entry) : null;
    if (loop != null) {
      int next = nextLine;
      int line = activation.line;
      new FastLoop(loop, method, activation, this).compile();
      nextLine = next;
      numberLine(line);
      frame(block.live());
    }
    metering.enter(charges.charged()[index]);
    boolean atFuel = looks.fuel().get(index);
    boolean atMemory = looks.memory().get(index);
    if (atFuel || atMemory) {
      look(index, block, atFuel, atMemory);
    }
    metering.goOn(charges.charged()[index]);
    compileInstructions(index, 0, block.instructions().size(), index == reachable.length() - 1);
    if (block.instructions().isEmpty()) {
      code.visitInsn(NOP); // The next block begins with a frame: there are no two in one place.
    }
  }

  private void look(int index, Block block, boolean atFuel, boolean atMemory) {
    Label due = new Label();
    metering.look(atFuel, atMemory, due);
    Label charged = new Label();
    code.visitLabel(charged);
    frame(block.live());
    method
        .outOfLine()
        .add(
            () -> {
              code.visitLabel(due);
              frame(block.live());
              int owed = charges.owed()[index];
              metering.charge(owed);
              suspend(
                  activation.body.isaPoints.position(index, 0),
                  block.live(),
                  () -> metering.poll(atMemory));
              metering.charge(-owed);
              code.visitJumpInsn(GOTO, charged);
            });
  }

  /**
   * The fast form of some blocks, in their order.
   *
   * @param head instructions at the begin of the first block that are left out
   * @param tail instructions at the end of the last block that are left out
   */
  void compileFast(BitSet blocks, int head, int tail) {
    int first = blocks.nextSetBit(0);
    for (int i = first; i >= 0; i = blocks.nextSetBit(i + 1)) {
      Block block = guest.blocks().get(i);
      if (i > first) {
        code.visitLabel(activation.targets.of(i));
        frame(block.live());
      }
      int size = block.instructions().size();
      metering.charge(size);
      boolean isLast = blocks.nextSetBit(i + 1) < 0;
      compileInstructions(i, i == first ? head : 0, isLast ? size - tail : size, isLast);
      boolean goesOn = !Blocks.leaves(block) && !isDead() && !(isLast && tail > 0);
      if (goesOn && !blocks.get(i + 1)) {
        code.visitJumpInsn(GOTO, activation.targets.of(i + 1));
      }
    }
  }

  private void compileInstructions(int index, int from, int to, boolean isLast) {
    Block block = guest.blocks().get(index);
    instructions.begin(index, block.live(), isLast);
    List<Instruction> all = block.instructions();
    int unchecked = 0;
    for (int i = from; i < to; i++) {
      addLine(index, i);
      instructions.compile(i, all.get(i), all.subList(i + 1, all.size()));
      if (activation.plan.at(index, i) != null) {
        numberLine(activation.line);
      }
      unchecked += Allocation.of(all.get(i).opcode());
      if (unchecked > Allocation.MOST_UNCHECKED && metering.looksWithinBlocks()) {
        unchecked = 0;
        instructions.checkMemory(i);
      }
    }
  }

  private void addLine(int block, int instruction) {
    List<Line> lines = guest.lines();
    int line = 0;
    while (nextLine < lines.size() && !isAfter(lines.get(nextLine), block, instruction)) {
      line = lines.get(nextLine++).line();
    }
    if (line > 0) {
      numberLine(method.lines().number(activation, line));
    }
  }

  /** Code of an inlined function begins: until its first line is known, it has none. */
  void beginLines() {
    numberLine(method.lines().number(activation, 0));
  }

  private void numberLine(int number) {
    activation.line = number;
    Label label = new Label();
    code.visitLabel(label);
    code.visitLineNumber(number, label);
  }

  private static boolean isAfter(Line line, int block, int instruction) {
    return line.block() > block || (line.block() == block && line.instruction() > instruction);
  }
}
