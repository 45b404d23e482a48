package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.translate.Leaves;
import dev.cayo.vm.translate.Locals;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of a function are compiled as part of it: of small functions without loops and
 * handlers, and of closures of such. What a call costs the guest stays: its fuel, its depth, its
 * frame in a trace.
 */
final class InlinePlan {
  /** Instructions of a function that is inlined, but for the blocks that throw. */
  private static final int LARGEST = 40;

  /** Functions that are inlined one within the other. */
  private static final int DEEPEST = 5;

  /** How often a function is inlined within itself. */
  private static final int MOST_RECURSIVE = 2;

  /** Instructions that are inlined in all. */
  static final int BUDGET = 600;

  private final FunctionInstance function;
  private final Code code;
  private final Locals locals;
  private final KnownClosures closures;
  private final @Nullable InlinePlan caller;
  private final Map<Integer, InlinePlan> calls = new HashMap<>();

  private InlinePlan(Specialisation wanted, @Nullable InlinePlan caller) {
    this.function = wanted.function();
    this.code = function.function().definition().code().orElseThrow();
    this.locals = new Locals(function);
    this.closures = new KnownClosures(wanted, code, locals);
    this.caller = caller;
  }

  /**
   * The plan for a function.
   *
   * @param among the blocks that are compiled
   * @param budget instructions that may be inlined
   */
  static InlinePlan of(Specialisation wanted, BitSet among, int budget) {
    InlinePlan plan = new InlinePlan(wanted, null);
    plan.fill(among, budget, 1);
    return plan;
  }

  FunctionInstance function() {
    return function;
  }

  Code code() {
    return code;
  }

  /** Of a local variable. */
  Shape shape(int local) {
    return locals.shape(local);
  }

  boolean isEmpty() {
    return calls.isEmpty();
  }

  /** What is inlined at an instruction; null where it is a call. */
  @Nullable InlinePlan at(int block, int instruction) {
    return calls.get(key(block, instruction));
  }

  /** The function of the closure that is called at an instruction; null where it is not known. */
  @Nullable FunctionInstance calledClosure(int block, int instruction) {
    return closures.called(code.blocks().get(block).instructions(), instruction);
  }

  /**
   * The callee for a call at an instruction.
   *
   * @return with the closures that the call is known to give
   */
  Specialisation specialisation(int block, int instruction, FunctionInstance callee) {
    List<Instruction> all = code.blocks().get(block).instructions();
    int parameters = callee.parameters().size();
    int given =
        all.get(instruction).operand() instanceof Operand.Count count ? count.value() : parameters;
    return Specialisation.of(callee, closures.arguments(all, instruction, parameters, given));
  }

  /** All blocks of the function. */
  BitSet blocks() {
    BitSet all = new BitSet();
    all.set(0, code.blocks().size());
    return all;
  }

  /** Instructions of a block. */
  int size(int block) {
    return code.blocks().get(block).instructions().size();
  }

  /** Whether it may call what is not inlined in it. */
  boolean calls() {
    for (int i = 0; i < code.blocks().size(); i++) {
      for (int j = 0; j < size(i); j++) {
        InlinePlan callee = at(i, j);
        Opcode opcode = code.blocks().get(i).instructions().get(j).opcode();
        if (callee == null ? Leaves.calls(opcode) : callee.calls()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Slots of the deepest chain of frames within. */
  int slots() {
    int most = 0;
    for (InlinePlan each : calls.values()) {
      most = Math.max(most, each.function.prepared().slots + each.slots());
    }
    return most;
  }

  private static int key(int block, int instruction) {
    return block << 12 | instruction;
  }

  /** Gives what is left of the budget. */
  private int fill(BitSet among, int budget, int level) {
    int left = budget;
    List<Block> blocks = code.blocks();
    for (int i = among.nextSetBit(0); i >= 0 && level <= DEEPEST; i = among.nextSetBit(i + 1)) {
      if (throwsAtEnd(blocks.get(i))) {
        continue;
      }
      List<Instruction> instructions = blocks.get(i).instructions();
      for (int j = 0; j < instructions.size() && j < 1 << 12; j++) {
        InlinePlan plan = planOf(i, j, left);
        if (plan != null) {
          calls.put(key(i, j), plan);
          left -= size(plan.code);
          left = plan.fill(plan.blocks(), left, level + 1);
        }
      }
    }
    return left;
  }

  private @Nullable InlinePlan planOf(int block, int index, int left) {
    FunctionInstance named = calledByName(block, index);
    FunctionInstance callee = named == null ? calledClosure(block, index) : named;
    if (callee == null || callee.isNative() || timesUnderWay(callee) > MOST_RECURSIVE) {
      return null;
    }
    Code inner = callee.function().definition().code().orElseThrow();
    if (!isSmall(inner, left)) {
      return null;
    }
    return new InlinePlan(specialisation(block, index, callee), this);
  }

  /** The function that an instruction calls by its name; null where it does something else. */
  private @Nullable FunctionInstance calledByName(int block, int index) {
    Instruction instruction = code.blocks().get(block).instructions().get(index);
    if (instruction.operand() instanceof Operand.OfFunction call
        && (instruction.opcode() == Opcode.CALL
            || instruction.opcode() == Opcode.CALL_INITIALISER)) {
      HostTypes types = new HostTypes(function);
      return types.scope().function(call.symbol()).instance(types.shapes(call.typeArguments()));
    }
    return null;
  }

  /** Whether an instruction calls a native that only computes. */
  boolean callsPure(int block, int index) {
    FunctionInstance callee = calledByName(block, index);
    return callee != null && callee.isPure();
  }

  private int timesUnderWay(FunctionInstance callee) {
    int times = 0;
    for (InlinePlan each = this; each != null; each = each.caller) {
      times += each.function == callee ? 1 : 0;
    }
    return times;
  }

  private static boolean isSmall(Code code, int left) {
    BitSet all = new BitSet();
    all.set(0, code.blocks().size());
    return code.handlers().isEmpty()
        && size(code) <= Math.min(LARGEST, left)
        && Blocks.returns(code.blocks())
        && !Blocks.hasLoop(code.blocks(), all);
  }

  private static int size(Code code) {
    int size = 0;
    for (Block block : code.blocks()) {
      size += throwsAtEnd(block) ? 1 : block.instructions().size();
    }
    return size;
  }

  static boolean throwsAtEnd(Block block) {
    List<Instruction> all = block.instructions();
    return !all.isEmpty() && all.get(all.size() - 1).opcode() == Opcode.THROW;
  }
}
