package dev.cayo.vm.translate;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which reference registers the program may still read, at calls and block entries: the roots of a
 * trace of the heap. Follows from the live sets that the ISA gives for blocks, so that every tier
 * finds the same.
 */
final class Liveness {
  private final Code body;
  private final Translator.Locals locals;
  private final Words calls = new Words();
  private final Map<BitSet, Integer> known = new HashMap<>();
  private final List<BitSet> sets = new ArrayList<>();
  private int block = -1;
  private BitSet[] afterCalls = new BitSet[0];

  Liveness(Code body, Translator.Locals locals) {
    this.body = body;
    this.locals = locals;
  }

  /** Says that the code of a call ends here. */
  void call(int inBlock, int instruction, int position) {
    if (block != inBlock) {
      block = inBlock;
      afterCalls = liveAfter(inBlock);
    }
    calls.add(position, index(afterCalls[instruction]));
  }

  LivePoints points(int[] starts) {
    Words blocks = new Words();
    for (int i = 0; i < starts.length; i++) {
      blocks.add(starts[i], index(registers(body.blocks().get(i).live())));
    }
    return new LivePoints(calls.toArray(), blocks.toArray(), sets);
  }

  private int index(BitSet set) {
    Integer index = known.get(set);
    if (index == null) {
      index = sets.size();
      sets.add(set);
      known.put(set, index);
    }
    return index;
  }

  /** For each call of a block, what is live after it. */
  private BitSet[] liveAfter(int index) {
    List<Instruction> code = body.blocks().get(index).instructions();
    BitSet[] after = new BitSet[code.size()];
    BitSet caught = atHandlers(index);
    BitSet live = liveOut(index, code);
    live.or(caught);
    for (int i = code.size() - 1; i >= 0; i--) {
      Instruction instruction = code.get(i);
      if (suspends(instruction.opcode())) {
        after[i] = registers(live);
      }
      if (instruction.operand() instanceof Operand.Local local) {
        live.set(local.index(), instruction.opcode() == Opcode.LOAD || caught.get(local.index()));
      }
    }
    return after;
  }

  static boolean suspends(Opcode opcode) {
    return switch (opcode) {
      case CALL, CALL_VIRTUAL, CALL_CLOSURE, CALL_INITIALISER, EQUALS, HASH, COMPARE, TO_STRING ->
          true;
      default -> false;
    };
  }

  private BitSet atHandlers(int index) {
    BitSet live = new BitSet();
    for (Handler handler : body.handlers()) {
      if (handler.first() <= index && index < handler.end()) {
        BitSet atTarget = (BitSet) body.blocks().get(handler.target()).live().clone();
        atTarget.clear(handler.local());
        live.or(atTarget);
      }
    }
    return live;
  }

  private BitSet liveOut(int index, List<Instruction> code) {
    BitSet live = new BitSet();
    Opcode last = code.isEmpty() ? Opcode.POP : code.get(code.size() - 1).opcode();
    if (!code.isEmpty()) {
      Operand operand = code.get(code.size() - 1).operand();
      if (operand instanceof Operand.Target target) {
        live.or(liveIn(target.block()));
      } else if (operand instanceof Operand.Table table) {
        live.or(liveIn(table.otherwise()));
        table.blocks().forEach(block -> live.or(liveIn(block)));
      }
    }
    boolean leaves =
        switch (last) {
          case JUMP, SWITCH, RETURN, THROW -> true;
          default -> false;
        };
    if (!leaves && index + 1 < body.blocks().size()) {
      live.or(liveIn(index + 1));
    }
    return live;
  }

  private BitSet liveIn(int index) {
    Block entered = body.blocks().get(index);
    return entered.live();
  }

  private BitSet registers(BitSet live) {
    BitSet registers = new BitSet();
    for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
      if (i < locals.count() && locals.shape(i) == Shape.REFERENCE) {
        registers.set(locals.register(i));
      }
    }
    return registers;
  }
}
