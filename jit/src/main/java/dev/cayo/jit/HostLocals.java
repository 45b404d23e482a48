package dev.cayo.jit;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.translate.Locals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * The local variables of compiled code: its parameters, the context, the depth, the other locals of
 * the guest, then what the code needs itself.
 */
final class HostLocals {
  final Locals guest;
  private final HostTypes types;
  private final List<Integer> parameters;
  private final int[] slots;
  final int context;
  final int depth;
  final int budget;
  final int point;

  /** In the fast form of a loop, what counts it, and where that ends. */
  final int narrow;

  final int narrowEnd;

  private boolean isFast;
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
    firstTemporary = next;
    nextTemporary = next;
  }

  List<Integer> parameters() {
    return parameters;
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

  /** Whether the fast form of a loop is being compiled. */
  void setFast(boolean fast) {
    isFast = fast;
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
    if (isFast) {
      bySlot[narrow] = Opcodes.INTEGER;
      bySlot[narrowEnd] = Opcodes.INTEGER;
    }
    if (hasBudget) {
      bySlot[budget] = Opcodes.INTEGER;
    }
    for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
      bySlot[slots[i]] = verificationType(guest.shape(i), types.name(guest.type(i)));
    }
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

  static Object verificationType(Shape shape, String host) {
    return switch (shape) {
      case INT -> Opcodes.LONG;
      case FLOAT -> Opcodes.DOUBLE;
      case BOOL, CHAR, BYTE -> Opcodes.INTEGER;
      case REFERENCE -> host.equals("null") ? Opcodes.NULL : host;
    };
  }
}
