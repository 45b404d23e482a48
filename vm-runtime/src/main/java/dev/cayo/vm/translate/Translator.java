package dev.cayo.vm.translate;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Line;
import dev.cayo.bytecode.Opcode;
import dev.cayo.vm.link.FunctionInstance;
import java.util.BitSet;
import java.util.List;

/**
 * Turns the verified code of a function, for one vector of shapes, into register code. One pass
 * over the instructions; nothing is checked again.
 */
public final class Translator {
  private final FunctionInstance function;
  private final Code body;
  private final Locals locals;
  private final Emitter emitter;
  private final InstructionTranslator instructions;
  private final Liveness liveness;
  private final int[] starts;
  private final BitSet loops;
  private final BitSet allocating;
  private final Words lines = new Words();
  private int nextLine;

  private Translator(FunctionInstance function) {
    this.function = function;
    Function definition = function.function().definition();
    this.body = definition.code().orElseThrow();
    this.locals = new Locals(function);
    this.emitter = new Emitter(locals.primitives(), locals.references(), KindChecks.of(function));
    this.liveness = new Liveness(body, locals);
    this.starts = new int[body.blocks().size()];
    this.instructions =
        new InstructionTranslator(
            function,
            emitter,
            locals,
            new StaticTypes(function.function().module(), definition),
            liveness,
            body.blocks());
    this.loops = Loops.of(body.blocks());
    this.allocating = Allocation.blocks(function);
  }

  /** The register code of a function that is not native. */
  public static Body translate(FunctionInstance function) {
    return new Translator(function).run();
  }

  private Body run() {
    List<Block> blocks = body.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      translate(i, blocks.get(i));
    }
    instructions.patchTargets(starts);
    int entry = emitter.prologue();
    int slots = Leaves.isLeaf(body) ? 0 : locals.count() + instructions.deepest() + 1;
    return new Body(
        function,
        emitter.code.toArray(),
        emitter.constants(),
        emitter.links(),
        new FrameLayout(
            emitter.primitiveRegisters(),
            emitter.referenceRegisters(),
            slots,
            entry,
            emitter.pinnedNumbers()),
        handlers(),
        lines.toArray(),
        new SuspensionPoints(liveness.points(), liveness.isaPoints(), liveness.stackPoints()),
        instructions.loops(),
        false);
  }

  private void translate(int index, Block block) {
    List<dev.cayo.bytecode.Instruction> code = block.instructions();
    emitter.code.add(code.size());
    starts[index] = emitter.code.size();
    liveness.block(index, starts[index]);
    if (allocating.get(index)) {
      liveness.beforeBlock(index, starts[index]);
      emitter.code.add(RegisterOp.CHECK_MEMORY);
    }
    emitter.setInLoop(loops.get(index));
    int unchecked = 0;
    for (int i = 0; i < code.size(); i++) {
      addLine(index, i);
      Opcode next = i + 1 < code.size() ? code.get(i + 1).opcode() : Opcode.POP;
      instructions.translate(i, code.get(i), next);
      unchecked += Allocation.of(code.get(i).opcode());
      if (unchecked > Allocation.MOST_UNCHECKED) {
        unchecked = 0;
        liveness.after(i, emitter.code.size(), emitter.wholeStack());
        liveness.within(i, emitter.code.size(), emitter.referencesOnStack());
        emitter.code.add(RegisterOp.CHECK_MEMORY);
      }
    }
    if (index + 1 < body.blocks().size() && fallsThrough(code)) {
      emitter.code.add(RegisterOp.FALL);
    }
  }

  private static boolean fallsThrough(List<dev.cayo.bytecode.Instruction> code) {
    if (code.isEmpty()) {
      return true;
    }
    return switch (code.get(code.size() - 1).opcode()) {
      case JUMP, JUMP_IF, JUMP_IF_NOT, SWITCH, RETURN, THROW -> false;
      default -> true;
    };
  }

  private void addLine(int block, int instruction) {
    List<Line> all = body.lines();
    while (nextLine < all.size() && !isAfter(all.get(nextLine), block, instruction)) {
      lines.add(emitter.code.size(), all.get(nextLine).line());
      nextLine++;
    }
  }

  private static boolean isAfter(Line line, int block, int instruction) {
    return line.block() > block || (line.block() == block && line.instruction() > instruction);
  }

  private int[] handlers() {
    int[] table = new int[4 * body.handlers().size()];
    for (int i = 0; i < body.handlers().size(); i++) {
      Handler handler = body.handlers().get(i);
      int end = handler.end() < starts.length ? starts[handler.end()] : emitter.code.size();
      table[4 * i] = starts[handler.first()];
      table[4 * i + 1] = end;
      table[4 * i + 2] = starts[handler.target()];
      table[4 * i + 3] = locals.register(handler.local());
    }
    return table;
  }
}
