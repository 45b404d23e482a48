package dev.cayo.vm.interpret;

import org.jspecify.annotations.Nullable;

/** Objects by identity, for those that cannot be marked. */
final class IdentitySet {
  private @Nullable Object[] table = new @Nullable Object[64];
  private int size;

  /** Whether it was not there. */
  boolean add(Object object) {
    if (2 * size >= table.length) {
      grow();
    }
    return insert(object);
  }

  private boolean insert(Object object) {
    int mask = table.length - 1;
    int at = (System.identityHashCode(object) * 0x9E3779B9 >>> 8) & mask;
    while (table[at] != null) {
      if (table[at] == object) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = object;
    size++;
    return true;
  }

  private void grow() {
    @Nullable Object[] old = table;
    table = new @Nullable Object[old.length * 2];
    size = 0;
    for (Object object : old) {
      if (object != null) {
        insert(object);
      }
    }
  }
}
