package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The locals of one function. Each has one type; one that nobody holds any more is used again for
 * another value of its type.
 */
final class Slots {
  private final List<Type> types = new ArrayList<>();
  private final List<Integer> holders = new ArrayList<>();
  private final Map<Type, Deque<Integer>> free = new HashMap<>();
  private final BitSet assignable = new BitSet();

  /** A local that is held once. */
  int take(Type wanted) {
    Type type =
        wanted == Basic.NEVER || wanted == Basic.NULL ? new NullableType(Basic.ANY) : wanted;
    Deque<Integer> unused = free.get(type);
    if (unused != null && !unused.isEmpty()) {
      int slot = unused.pop();
      holders.set(slot, 1);
      assignable.clear(slot);
      return slot;
    }
    types.add(type);
    holders.add(1);
    return types.size() - 1;
  }

  void hold(int slot) {
    holders.set(slot, holders.get(slot) + 1);
  }

  void release(int slot) {
    int left = holders.get(slot) - 1;
    holders.set(slot, left);
    if (left == 0) {
      free.computeIfAbsent(types.get(slot), t -> new ArrayDeque<>()).push(slot);
    }
  }

  Type type(int slot) {
    return types.get(slot);
  }

  /** Whether the program may assign it again. */
  boolean isAssignable(int slot) {
    return assignable.get(slot);
  }

  void markAssignable(int slot) {
    assignable.set(slot);
  }

  List<Type> types() {
    return types;
  }
}
