package dev.cayo.vm.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects by identity, for those that cannot be marked. In many small tables, so that the set grows
 * in small steps: whoever fills it is never kept for long.
 */
final class IdentitySet {
  private static final int TABLES = 1024;
  private static final int FIRST = 16;

  private final @Nullable Object[][] tables = new @Nullable Object[TABLES][];
  private final int[] sizes = new int[TABLES];

  /** Whether it was not there. */
  boolean add(Object object) {
    int hash = System.identityHashCode(object) * 0x9E3779B9;
    int index = hash >>> 22;
    @Nullable Object[] table = tables[index];
    if (table == null) {
      table = new @Nullable Object[FIRST];
      tables[index] = table;
    } else if (4 * sizes[index] >= 3 * table.length) {
      table = grown(table);
      tables[index] = table;
    }
    if (!insert(table, object, hash)) {
      return false;
    }
    sizes[index]++;
    return true;
  }

  boolean contains(Object object) {
    int hash = System.identityHashCode(object) * 0x9E3779B9;
    @Nullable Object[] table = tables[hash >>> 22];
    return table != null && table[place(table, object, hash)] != null;
  }

  /** Forgets all; the tables stay as large as they are, for the next to come is much the same. */
  void clear() {
    for (int i = 0; i < TABLES; i++) {
      if (sizes[i] > 0) {
        Arrays.fill(tables[i], null);
        sizes[i] = 0;
      }
    }
  }

  private static boolean insert(@Nullable Object[] table, Object object, int hash) {
    int at = place(table, object, hash);
    boolean isNew = table[at] == null;
    table[at] = object;
    return isNew;
  }

  /** Where the object is, or is to be. */
  private static int place(@Nullable Object[] table, Object object, int hash) {
    int mask = table.length - 1;
    int at = (hash >>> 4) & mask;
    while (table[at] != null && table[at] != object) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static @Nullable Object[] grown(@Nullable Object[] old) {
    @Nullable Object[] table = new @Nullable Object[old.length * 2];
    for (Object object : old) {
      if (object != null) {
        insert(table, object, System.identityHashCode(object) * 0x9E3779B9);
      }
    }
    return table;
  }
}
