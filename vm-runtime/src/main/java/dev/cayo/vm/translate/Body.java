package dev.cayo.vm.translate;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function in register code. Word 0 is the weight of the first block, which begins at word 1.
 * Immutable but for {@code code} and {@code constants}: a call of a native is rewritten as such,
 * the first word of a block as the entry into compiled code, and constants that are costly to link
 * are null until first needed.
 */
public final class Body {
  public final FunctionInstance function;
  public final int[] code;
  public final @Nullable Object[] constants;

  /** What the constants that are null at first stand for. */
  public final @Nullable Linkable[] links;

  /** Where a call begins; the word before is a weight. */
  public final int entry;

  /** The numbers that loops need, which the code at the entry loads: register, then value. */
  public final long[] pinned;

  public final int primitives;
  public final int references;
  public final int primitiveParameters;
  public final int referenceParameters;

  /** What a frame counts for towards the depth limit. */
  public final int slots;

  /**
   * Four words each: first position, end, target, register of the error. The first that covers
   * wins.
   */
  public final int[] handlers;

  /** Two words each, ascending: position, line. */
  public final int[] lines;

  /** Which registers count as roots where the frame is looked at. */
  public final LivePoints live;

  /** Where the frame can be expressed in terms of the ISA; none for frames of the VM. */
  public final IsaPoints isaPoints;

  /** Where values on the operand stack are, where compiled code gives up a frame within a block. */
  public final StackPoints stackPoints;

  /** Where compiled code is entered. */
  public final CompiledEntries compiled;

  private final boolean isBottom;

  Body(
      FunctionInstance function,
      int[] code,
      @Nullable Object[] constants,
      @Nullable Linkable[] links,
      FrameLayout layout,
      int[] handlers,
      int[] lines,
      SuspensionPoints points,
      int[] loops,
      boolean isBottom) {
    this.function = function;
    this.code = code;
    this.constants = constants;
    this.links = links;
    this.entry = layout.entry();
    this.pinned = layout.pinned();
    this.primitives = layout.primitives();
    this.references = layout.references();
    this.primitiveParameters = function.primitiveParameters;
    this.referenceParameters = function.referenceParameters;
    this.slots = layout.slots();
    this.handlers = handlers;
    this.lines = lines;
    this.live = points.live();
    this.isaPoints = points.isa();
    this.stackPoints = points.stacks();
    this.compiled = new CompiledEntries(code, loops);
    this.isBottom = isBottom;
  }

  /** The body of the frame below all: one call of a function, whose result goes to a register 0. */
  public static Body bottom(FunctionInstance function, int[] code) {
    FrameLayout layout =
        FrameLayout.ofVm(
            Math.max(1, function.primitiveParameters), Math.max(1, function.referenceParameters));
    LivePoints nowhere = new LivePoints(new int[0], new int[0], List.of());
    return ofVm(function, code, layout, nowhere, true);
  }

  /**
   * The body of a frame that calls a native whose arguments are in its registers, the first of
   * either file; then it returns the result.
   */
  public static Body nativeCall(FunctionInstance function) {
    int references = function.referenceParameters;
    int primitives = function.primitiveParameters;
    int[] code = new int[6 + references + primitives];
    code[1] = RegisterOp.CALL_NATIVE;
    for (int i = 0; i < references; i++) {
      code[3 + i] = i;
    }
    for (int i = 0; i < primitives; i++) {
      code[3 + references + i] = i;
    }
    boolean isReference = function.result() == Shape.REFERENCE;
    int result = isReference ? references : primitives;
    code[code.length - 3] = result;
    code[code.length - 2] = isReference ? RegisterOp.RETURN_REFERENCE : RegisterOp.RETURN;
    code[code.length - 1] = result;
    FrameLayout layout = FrameLayout.ofVm(primitives + 1, references + 1);
    return ofVm(function, code, layout, operands(references), false);
  }

  /**
   * The body of a frame of one instruction, which takes its operands from the first registers of
   * either file and leaves a reference.
   */
  public static Body instruction(
      FunctionInstance function, int[] instruction, int primitives, int references) {
    int[] code = new int[instruction.length + 3];
    System.arraycopy(instruction, 0, code, 1, instruction.length);
    code[code.length - 2] = RegisterOp.RETURN_REFERENCE;
    code[code.length - 1] = instruction[instruction.length - 1];
    FrameLayout layout = FrameLayout.ofVm(primitives, references + 1);
    return ofVm(function, code, layout, operands(references), false);
  }

  private static LivePoints operands(int references) {
    BitSet all = new BitSet();
    all.set(0, references);
    return new LivePoints(
        new int[] {1, 2}, new int[] {0, 0}, List.of(new LiveSet(new BitSet(), all)));
  }

  private static Body ofVm(
      FunctionInstance function,
      int[] code,
      FrameLayout layout,
      LivePoints live,
      boolean isBottom) {
    IsaPoints nowhere = new IsaPoints(new int[0], new int[0], new int[0]);
    return new Body(
        function,
        code,
        new @Nullable Object[] {function},
        new @Nullable Linkable[1],
        layout,
        new int[0],
        new int[0],
        new SuspensionPoints(live, nowhere, new StackPoints(Map.of())),
        new int[0],
        isBottom);
  }

  /** Whether this is the body of a frame below all of a run. */
  public boolean isBottom() {
    return isBottom;
  }

  /** Whether frames of this body are the VM's own, and no function's. */
  public boolean isOfVm() {
    return isaPoints.positions().length == 0;
  }

  /** The line of the instruction that holds a position; 0 where unknown. */
  public int line(int position) {
    int line = 0;
    for (int i = 0; i < lines.length && lines[i] <= position; i += 2) {
      line = lines[i + 1];
    }
    return line;
  }
}
