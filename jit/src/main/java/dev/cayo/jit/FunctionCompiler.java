package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Line;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.translate.Allocation;
import dev.cayo.vm.translate.Body;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Compiles the blocks of a function, from one of them on, to a method of the host. */
final class FunctionCompiler {
  private static final String ERROR = Type.getInternalName(GuestError.class);
  private static final String THROWN = "dev/cayo/vm/interpret/ThrownError";
  private static final String NULL = "java/lang/NullPointerException";

  private final Body body;
  private final dev.cayo.bytecode.Code guest;
  private final int entry;
  private final BitSet reachable;
  private final HostTypes types;
  private final MethodVisitor code;
  private final HostLocals locals;
  private final Fuel fuel;
  private final Suspensions suspensions;
  private final InstructionCompiler instructions;
  private final Label[] starts;
  private final Targets targets;
  private final Label end = new Label();
  private final List<Runnable> outOfLine = new ArrayList<>();
  private int nextLine;

  FunctionCompiler(
      FunctionInstance function,
      int entry,
      MethodVisitor code,
      HostLocals locals,
      Constants constants,
      HostTypes types,
      String unitClass,
      String spillClass,
      int level) {
    this.body = function.prepared();
    this.guest = function.function().definition().code().orElseThrow();
    this.entry = entry;
    this.code = code;
    this.locals = locals;
    this.types = types;
    this.reachable = Blocks.reachable(guest, entry);
    // A block takes eight bytes at least: no time is spent on what cannot fit.
    if (guest.blocks().size() > UnitCompiler.LARGEST
        || reachable.cardinality() > UnitCompiler.LARGEST / 8) {
      throw new NotCompilable("too large: " + guest.blocks().size() + " blocks");
    }
    boolean hasLoop = Blocks.hasLoop(guest.blocks(), reachable);
    this.fuel = new Fuel(code, locals, hasLoop);
    this.suspensions = new Suspensions(body, locals, hasLoop, spillClass);
    this.starts = new Label[guest.blocks().size() + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = new Label();
    }
    this.targets = new Targets(starts);
    this.instructions =
        new InstructionCompiler(
            new Emission(
                function,
                body,
                code,
                locals,
                constants,
                types,
                fuel,
                suspensions,
                targets,
                entry == 0 ? unitClass : "",
                level));
  }

  Suspensions suspensions() {
    return suspensions;
  }

  /** Bytes of code. */
  int size() {
    return end.getOffset();
  }

  void compile() {
    code.visitCode();
    List<Label> caught = declareHandlers();
    Label flushing = declareFlush();
    prologue();
    for (int i = 0; i < guest.blocks().size(); i++) {
      if (reachable.get(i)) {
        block(i, guest.blocks().get(i));
      } else {
        code.visitLabel(starts[i]);
      }
    }
    code.visitLabel(starts[starts.length - 1]);
    endOfLine();
    outOfLine.forEach(Runnable::run);
    writeHandlers(caught);
    suspensions.writeHandlers(code);
    writeFlush(flushing);
    code.visitLabel(end);
    code.visitMaxs(0, 0);
    code.visitEnd();
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
    if (fuel.isLocal()) {
      code.visitTryCatchBlock(starts[0], starts[starts.length - 1], label, THROWN);
      code.visitTryCatchBlock(starts[0], starts[starts.length - 1], label, NULL);
    }
    return label;
  }

  private void prologue() {
    code.visitInsn(ICONST_0);
    code.visitVarInsn(ISTORE, locals.point);
    fuel.begin();
    code.visitVarInsn(ILOAD, locals.depth);
    Code.push(code, body.slots);
    code.visitInsn(IADD);
    code.visitVarInsn(ISTORE, locals.depth);
    BitSet parameters = new BitSet();
    for (int local : locals.parameters()) {
      parameters.set(local);
      narrow(local);
    }
    if (entry == 0) {
      checkDepth(parameters);
    }
    fuel.take();
    if (reachable.nextSetBit(0) != entry) {
      code.visitJumpInsn(GOTO, starts[entry]);
    }
  }

  /** References come as objects of any class. */
  private void narrow(int local) {
    if (locals.guest.shape(local) == Shape.REFERENCE) {
      String host = types.name(locals.guest.type(local));
      if (!host.equals(HostTypes.OBJECT)) {
        code.visitVarInsn(ALOAD, locals.slot(local));
        code.visitTypeInsn(CHECKCAST, host);
        code.visitVarInsn(ASTORE, locals.slot(local));
      }
    }
  }

  private void checkDepth(BitSet parameters) {
    Label deep = new Label();
    code.visitVarInsn(ILOAD, locals.depth);
    code.visitVarInsn(ALOAD, locals.context);
    code.visitFieldInsn(GETFIELD, Code.CONTEXT, "depthBound", "I");
    code.visitJumpInsn(IF_ICMPGT, deep);
    outOfLine.add(
        () -> {
          code.visitLabel(deep);
          frame(parameters, fuel.isLocal());
          suspensions.emit(
              code, body.isaPoints.position(0, 0), parameters, List.of(), this::tooDeep);
        });
  }

  private void tooDeep() {
    code.visitVarInsn(ILOAD, locals.depth);
    code.visitVarInsn(ALOAD, locals.context);
    code.visitMethodInsn(
        INVOKESTATIC,
        Code.RUNS,
        "tooDeep",
        "(I" + Code.CONTEXT_TYPE + ")Ljava/lang/RuntimeException;",
        false);
    code.visitInsn(ATHROW);
  }

  private void frame(BitSet live, boolean hasBudget) {
    Object[] frame = locals.frame(live, hasBudget);
    code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
  }

  private void block(int index, Block block) {
    code.visitLabel(starts[index]);
    frame(block.live(), fuel.isLocal());
    CountedLoop loop = CountedLoop.at(guest, index, entry);
    if (loop != null) {
      int line = nextLine;
      new FastLoop(loop, guest, code, locals, fuel, targets, starts)
          .compile(this::compileInstructions);
      nextLine = line;
      frame(block.live(), fuel.isLocal());
    }
    Label spent = new Label();
    fuel.charge(block.instructions().size(), spent);
    // After an empty block the next begins, with a frame of its own.
    Label charged = block.instructions().isEmpty() ? starts[index + 1] : new Label();
    if (!block.instructions().isEmpty()) {
      code.visitLabel(charged);
      frame(block.live(), fuel.isLocal());
    }
    outOfLine.add(
        () -> {
          code.visitLabel(spent);
          frame(block.live(), fuel.isLocal());
          suspensions.emit(
              code, body.isaPoints.position(index, 0), block.live(), List.of(), fuel::poll);
          code.visitJumpInsn(GOTO, charged);
        });
    compileInstructions(index, block.instructions().size());
  }

  /** The first {@code count} instructions of a block. */
  private void compileInstructions(int index, int count) {
    Block block = guest.blocks().get(index);
    instructions.begin(index, block.live());
    List<Instruction> all = block.instructions();
    int unchecked = 0;
    for (int i = 0; i < count; i++) {
      addLine(index, i);
      Instruction next = i + 1 < all.size() ? all.get(i + 1) : Instruction.of(Opcode.UNIT);
      instructions.compile(i, all.get(i), next);
      unchecked += Allocation.of(all.get(i).opcode());
      if (unchecked > Allocation.MOST_UNCHECKED) {
        unchecked = 0;
        instructions.checkMemory(i);
      }
    }
  }

  /** Nothing goes on after the last block: it may end with a call that does not come back. */
  private void endOfLine() {
    int last = guest.blocks().size() - 1;
    if (reachable.get(last) && !instructions.isDead() && !Blocks.leaves(guest.blocks().get(last))) {
      code.visitInsn(ACONST_NULL);
      code.visitInsn(ATHROW);
    }
  }

  private void addLine(int block, int instruction) {
    List<Line> lines = guest.lines();
    int line = 0;
    while (nextLine < lines.size() && !isAfter(lines.get(nextLine), block, instruction)) {
      line = lines.get(nextLine++).line();
    }
    if (line > 0) {
      if (line > 65_535) {
        throw new NotCompilable("more lines than the host counts");
      }
      Label label = new Label();
      code.visitLabel(label);
      code.visitLineNumber(line, label);
    }
  }

  private static boolean isAfter(Line line, int block, int instruction) {
    return line.block() > block || (line.block() == block && line.instruction() > instruction);
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
      Object[] frame = locals.frame(live, fuel.isLocal());
      code.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {"java/lang/RuntimeException"});
      int thrown = locals.temporary(Shape.REFERENCE);
      code.visitVarInsn(ASTORE, thrown);
      fuel.flush();
      code.visitVarInsn(ALOAD, thrown);
      code.visitVarInsn(ALOAD, locals.context);
      code.visitMethodInsn(
          INVOKESTATIC,
          Code.RUNS,
          "caught",
          "(Ljava/lang/Throwable;" + Code.CONTEXT_TYPE + ")L" + ERROR + ";",
          false);
      String host = types.name(locals.guest.type(handler.local()));
      if (!host.equals(HostTypes.OBJECT)) {
        code.visitTypeInsn(CHECKCAST, host);
      }
      code.visitVarInsn(ASTORE, locals.slot(handler.local()));
      fuel.take();
      code.visitJumpInsn(GOTO, starts[handler.target()]);
      locals.releaseTemporaries();
    }
  }

  private void writeFlush(Label label) {
    if (!fuel.isLocal()) {
      return;
    }
    code.visitLabel(label);
    Object[] frame = locals.frame(new BitSet(), true);
    code.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {"java/lang/RuntimeException"});
    fuel.flush();
    code.visitInsn(ATHROW);
  }
}
