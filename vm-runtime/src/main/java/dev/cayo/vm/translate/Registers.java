package dev.cayo.vm.translate;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The temporary registers of one file: those above the locals. A register that was popped stays
 * taken until the instruction that popped it is emitted.
 */
final class Registers {
  private final int first;
  private final BitSet taken = new BitSet();
  private int[] uses = new int[8];
  private final Words held = new Words();
  private int heldCount;
  private int size;

  Registers(int first) {
    this.first = first;
    this.size = first;
  }

  /** How many registers the frame needs. */
  int size() {
    return size;
  }

  int allocate() {
    int register = first + taken.nextClearBit(0);
    size = Math.max(size, register + 1);
    use(register);
    return register;
  }

  /** A register that nothing used before and nothing else will. */
  int allocateForGood() {
    int register = size++;
    use(register);
    return register;
  }

  void use(int register) {
    int index = register - first;
    if (index >= uses.length) {
      uses = Arrays.copyOf(uses, index * 2);
    }
    uses[index]++;
    taken.set(index);
  }

  /** One use less, as of {@link #releaseHeld}. */
  void hold(int register) {
    if (heldCount == held.size()) {
      held.add(register);
    } else {
      held.set(heldCount, register);
    }
    heldCount++;
  }

  void releaseHeld() {
    for (int i = 0; i < heldCount; i++) {
      release(held.get(i));
    }
    heldCount = 0;
  }

  boolean isFree(int register) {
    return uses[register - first] == 0;
  }

  void release(int register) {
    int index = register - first;
    if (--uses[index] == 0) {
      taken.clear(index);
    }
  }
}
