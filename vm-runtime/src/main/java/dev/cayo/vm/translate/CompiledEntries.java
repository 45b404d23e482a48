package dev.cayo.vm.translate;

import dev.cayo.vm.tier.CompiledCode;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where the register code of a function goes on in compiled code. Installing puts {@link
 * RegisterOp#ENTER} in the place of the first word of a block; threads that run the code meanwhile
 * see the old word or the new one.
 */
public final class CompiledEntries {
  /** Compiled code, and the word that it took the place of. */
  private record Entry(CompiledCode code, int word) {}

  /** How many slices of fuel came to their end here. */
  public final AtomicInteger samples = new AtomicInteger();

  private final Set<Integer> wanted = ConcurrentHashMap.newKeySet();
  private final int[] code;
  private final int[] loops;
  private volatile Map<Integer, Entry> entries = Map.of();

  /**
   * The entries of a body that has none yet.
   *
   * @param loops positions of the jumps that took along the test of the block that they go to
   */
  CompiledEntries(int[] code, int[] loops) {
    this.code = code;
    this.loops = loops;
  }

  /** Whether code from a block on is wanted for the first time. */
  public boolean want(int block) {
    return wanted.add(block);
  }

  /** What is entered at a position; null where it was taken away. */
  public @Nullable CompiledCode at(int position) {
    Entry entry = entries.get(position);
    return entry == null ? null : entry.code;
  }

  /** Has the block at a position, or the function's entry, go on in compiled code. */
  public synchronized void install(int position, CompiledCode compiled) {
    Entry before = entries.get(position);
    Map<Integer, Entry> more = new HashMap<>(entries);
    more.put(position, new Entry(compiled, before == null ? code[position] : before.word));
    entries = Map.copyOf(more);
    VarHandle.releaseFence();
    for (int loop : loops) {
      if (code[loop + 1] == position) {
        code[loop] = RegisterOp.JUMP;
      }
    }
    code[position] = RegisterOp.ENTER;
  }

  /** Has all go on in the interpreter again. */
  public synchronized void removeAll() {
    entries.forEach((position, entry) -> code[position] = entry.word);
    VarHandle.releaseFence();
    entries = Map.of();
  }
}
