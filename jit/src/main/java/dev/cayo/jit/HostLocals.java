package dev.cayo.jit;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.translate.Locals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The local variables of compiled code: its parameters, the context, the depth, the other locals of
 * the guest, then what the code needs itself. A function that is inlined has its own behind those
 * of its caller.
 */
final class HostLocals {
  final Locals guest;
  private final HostTypes types;
  private final List<Integer> parameters;
  private final HostLocals root;
  private final @Nullable HostLocals caller;

  /** The locals of the caller that are set at the call. */
  private final BitSet setInCaller;

  /** Slots of inlined frames, this one included, which {@link #depth} does not count. */
  final int inlinedSlots;

  private final int[] slots;
  final int context;
  final int depth;
  final int budget;
  final int point;

  /** In the fast form of a loop, what counts it, and where that ends. */
  final int narrow;

  final int narrowEnd;

  /** By how much it is counted, where that is no constant. */
  final int narrowStep;

  /**
   * The local that counts the fast form of a loop that is being compiled; -1 where there is none.
   */
  private int narrowed = -1;

  private boolean hasNarrowStep;

  private final int firstTemporary;
  private int nextTemporary;

  /**
   * The locals of a method.
   *
   * @param parameters the guest's locals that it takes
   */
  HostLocals(Locals guest, HostTypes types, List<Integer> parameters) {
    this.guest = guest;
    this.types = types;
    this.parameters = parameters;
    this.root = this;
    this.caller = null;
    this.setInCaller = new BitSet();
    this.inlinedSlots = 0;
    this.slots = new int[guest.count()];
    Arrays.fill(slots, -1);
    int next = 0;
    for (int local : parameters) {
      slots[local] = next;
      next += CallDescriptor.size(guest.shape(local));
    }
    context = next++;
    depth = next++;
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] < 0) {
        slots[i] = next;
        next += CallDescriptor.size(guest.shape(i));
      }
    }
    budget = next++;
    point = next++;
    narrow = next++;
    narrowEnd = next++;
    narrowStep = next++;
    firstTemporary = next;
    nextTemporary = next;
  }

  /**
   * The locals of a function that is inlined.
   *
   * @param set the locals of the caller that are set at the call
   * @param frameSlots what a frame of the function counts for towards the depth
   */
  HostLocals(HostLocals caller, BitSet set, Locals guest, HostTypes types, int frameSlots) {
    this.guest = guest;
    this.types = types;
    this.parameters = List.of();
    this.root = caller.root;
    this.caller = caller;
    this.setInCaller = (BitSet) set.clone();
    this.inlinedSlots = caller.inlinedSlots + frameSlots;
    this.slots = new int[guest.count()];
    context = root.context;
    depth = root.depth;
    budget = root.budget;
    point = root.point;
    narrow = root.narrow;
    narrowEnd = root.narrowEnd;
    narrowStep = root.narrowStep;
    int next = caller.resultOfInlined() + 2;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = next;
      next += CallDescriptor.size(guest.shape(i));
    }
    firstTemporary = next;
    nextTemporary = next;
  }

  List<Integer> parameters() {
    return parameters;
  }

  /** The variable for what this function gives, which is inlined. */
  int result() {
    return Objects.requireNonNull(caller).resultOfInlined();
  }

  /** The variable for what an inlined function gives. */
  int resultOfInlined() {
    nextTemporary = Math.max(nextTemporary, firstTemporary + 2);
    return firstTemporary;
  }

  /** Pushes the slots of the frame and all below it. */
  void pushDepth(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ILOAD, depth);
    if (inlinedSlots > 0) {
      Code.push(code, inlinedSlots);
      code.visitInsn(Opcodes.IADD);
    }
  }

  int slot(int local) {
    return slots[local];
  }

  /** A variable for the instruction that is being compiled. */
  int temporary(Shape shape) {
    int slot = nextTemporary;
    nextTemporary += CallDescriptor.size(shape);
    return slot;
  }

  /**
   * The fast form of a loop is being compiled.
   *
   * @param local that it counts; -1 after it
   * @param hasStep whether {@link #narrowStep} is used
   */
  void setNarrowed(int local, boolean hasStep) {
    narrowed = local;
    hasNarrowStep = hasStep;
  }

  /** Whether a local is {@link #narrow} in the code that is being compiled. */
  boolean isNarrow(int local) {
    return narrowed == local;
  }

  void releaseTemporaries() {
    nextTemporary = firstTemporary;
  }

  /** What a frame of the host's verifier has where some of the guest's locals are set. */
  Object[] frame(BitSet live, boolean hasBudget) {
    return frame(live, hasBudget, List.of(), List.of());
  }

  /** As {@link #frame(BitSet, boolean)}, with temporaries, in the order in which they were made. */
  Object[] frame(
      BitSet live, boolean hasBudget, List<Integer> temporaries, List<Object> temporaryTypes) {
    Object[] bySlot = new Object[nextTemporary + 2];
    Arrays.fill(bySlot, Opcodes.TOP);
    bySlot[context] = Code.CONTEXT;
    bySlot[depth] = Opcodes.INTEGER;
    bySlot[point] = Opcodes.INTEGER;
    if (root.narrowed >= 0) {
      bySlot[narrow] = Opcodes.INTEGER;
      bySlot[narrowEnd] = Opcodes.INTEGER;
      bySlot[narrowStep] = root.hasNarrowStep ? Opcodes.INTEGER : Opcodes.TOP;
    }
    if (hasBudget) {
      bySlot[budget] = Opcodes.INTEGER;
    }
    addTypes(live, bySlot);
    for (int i = 0; i < temporaries.size(); i++) {
      bySlot[temporaries.get(i)] = temporaryTypes.get(i);
    }
    List<Object> frame = new ArrayList<>();
    for (int i = 0; i < bySlot.length; i++) {
      frame.add(bySlot[i]);
      if (bySlot[i] == Opcodes.LONG || bySlot[i] == Opcodes.DOUBLE) {
        i++;
      }
    }
    int last = frame.size();
    while (last > 0 && frame.get(last - 1) == Opcodes.TOP) {
      last--;
    }
    return frame.subList(0, last).toArray();
  }

  private void addTypes(BitSet live, Object[] bySlot) {
    for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
      bySlot[slots[i]] = verificationType(guest.shape(i), types.name(guest.type(i)));
    }
    if (caller != null) {
      caller.addTypes(setInCaller, bySlot);
    }
  }

  static Object verificationType(Shape shape, String host) {
    return switch (shape) {
      case INT -> Opcodes.LONG;
      case FLOAT -> Opcodes.DOUBLE;
      case BOOL, CHAR, BYTE -> Opcodes.INTEGER;
      case REFERENCE -> host.equals("null") ? Opcodes.NULL : host;
    };
  }
}
