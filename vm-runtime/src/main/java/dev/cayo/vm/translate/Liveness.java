package dev.cayo.vm.translate;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which registers the program may still read, where frames are looked at: the roots of a trace of
 * the heap, and what is kept of a frame that is captured. Follows from the live sets that the ISA
 * gives for blocks, so that every tier finds the same. Points are added in the order of the code.
 */
final class Liveness {
  /** More than the sets of one block may take together. */
  private static final long MOST_BITS = 1L << 25;

  private final Code body;
  private final Locals locals;
  private final Words positions = new Words();
  private final Words indexes = new Words();
  private final Words isaPositions = new Words();
  private final Words isaBlocks = new Words();
  private final Words isaInstructions = new Words();
  private final Map<Integer, int[]> stacks = new HashMap<>();
  private final Map<LiveSet, Integer> known = new HashMap<>();
  private final List<LiveSet> sets = new ArrayList<>();
  private int block = -1;
  private BitSet[] after = new BitSet[0];

  Liveness(Code body, Locals locals) {
    this.body = body;
    this.locals = locals;
  }

  /** Says where the code of a block begins. */
  void block(int index, int position) {
    block = index;
    after = new BitSet[0];
    addIsaPoint(index, 0, position);
    add(position, registers(body.blocks().get(index).live()));
  }

  /** Says that the check of memory comes first in a block. */
  void beforeBlock(int index, int position) {
    add(position + 1, registers(body.blocks().get(index).live()));
  }

  /**
   * Says that an instruction of the block at whose place frames are looked at begins here.
   *
   * @param held reference registers of its operands, and of what stays on the operand stack
   */
  void within(int instruction, int position, BitSet held) {
    LiveSet set = registers(liveAfter(instruction));
    set.references().or(held);
    add(position + 1, set);
  }

  /** Says that the code of a call ends here. */
  void afterCall(int instruction, int position) {
    addIsaPoint(block, instruction + 1, position);
    add(position, registers(liveAfter(instruction)));
  }

  /**
   * Says that an instruction that may be suspended ends here, its result on top of the stack; or,
   * for the check of memory, begins.
   *
   * @param stack where the values below are, see {@link StackPoints}
   */
  void after(int instruction, int position, int[] stack) {
    int last = isaPositions.size() - 1;
    if (last >= 0 && isaPositions.get(last) == position) {
      return;
    }
    addIsaPoint(block, instruction + 1, position);
    LiveSet set = registers(liveAfter(instruction));
    for (int register : stack) {
      if (register < StackPoints.NOWHERE) {
        set.references().set(StackPoints.reference(register));
      } else if (register > StackPoints.NOWHERE) {
        set.primitives().set(register);
      }
    }
    add(position, set);
    if (stack.length > 0) {
      stacks.put(position, stack);
    }
  }

  StackPoints stackPoints() {
    return new StackPoints(Map.copyOf(stacks));
  }

  LivePoints points() {
    return new LivePoints(positions.toArray(), indexes.toArray(), List.copyOf(sets));
  }

  IsaPoints isaPoints() {
    return new IsaPoints(isaPositions.toArray(), isaBlocks.toArray(), isaInstructions.toArray());
  }

  private void addIsaPoint(int inBlock, int instruction, int position) {
    isaPositions.add(position);
    isaBlocks.add(inBlock);
    isaInstructions.add(instruction);
  }

  private void add(int position, LiveSet set) {
    Integer index = known.get(set);
    if (index == null) {
      index = sets.size();
      sets.add(set);
      known.put(set, index);
    }
    positions.add(position);
    indexes.add(index);
  }

  private BitSet liveAfter(int instruction) {
    if (after.length == 0) {
      after = liveAfterEach(block);
    }
    return after[instruction];
  }

  /** For each instruction of a block, which locals are live after it; null where nobody asks. */
  private BitSet[] liveAfterEach(int index) {
    List<Instruction> code = body.blocks().get(index).instructions();
    BitSet caught = atHandlers(index);
    BitSet live = liveOut(index, code);
    live.or(caught);
    return isTooMuch(code) ? oneForAll(index, code, live) : exactly(code, live, caught);
  }

  /** Whether the sets of a block would take megabytes. */
  private boolean isTooMuch(List<Instruction> code) {
    long asked = code.stream().filter(each -> isLookedAt(each.opcode())).count();
    return asked * locals.count() > MOST_BITS;
  }

  /** All that the block mentions counts throughout: as docs/isa.md has it for such blocks. */
  private BitSet[] oneForAll(int index, List<Instruction> code, BitSet live) {
    live.or(liveIn(index));
    for (Instruction instruction : code) {
      if (instruction.operand() instanceof Operand.Local local) {
        live.set(local.index());
      }
    }
    BitSet[] each = new BitSet[code.size()];
    Arrays.fill(each, live);
    return each;
  }

  private static BitSet[] exactly(List<Instruction> code, BitSet live, BitSet caught) {
    BitSet[] each = new BitSet[code.size()];
    for (int i = code.size() - 1; i >= 0; i--) {
      Instruction instruction = code.get(i);
      if (isLookedAt(instruction.opcode())) {
        each[i] = (BitSet) live.clone();
      }
      if (instruction.operand() instanceof Operand.Local local) {
        live.set(local.index(), instruction.opcode() == Opcode.LOAD || caught.get(local.index()));
      }
    }
    return each;
  }

  /** Whether frames may be looked at while the instruction is under way, or after it. */
  private static boolean isLookedAt(Opcode opcode) {
    return switch (opcode) {
      case CALL,
          CALL_VIRTUAL,
          CALL_CLOSURE,
          CALL_INITIALISER,
          EQUALS,
          HASH,
          COMPARE,
          TO_STRING,
          CONCAT,
          NEW_ARRAY ->
          true;
      default -> Allocation.of(opcode) > 0;
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
        table.blocks().forEach(target -> live.or(liveIn(target)));
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

  private LiveSet registers(BitSet live) {
    LiveSet registers = new LiveSet(new BitSet(), new BitSet());
    for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
      if (i < locals.count()) {
        boolean isReference = locals.shape(i) == Shape.REFERENCE;
        (isReference ? registers.references() : registers.primitives()).set(locals.register(i));
      }
    }
    return registers;
  }
}
