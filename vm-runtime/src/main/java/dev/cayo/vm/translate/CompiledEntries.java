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
  /** How many slices of fuel came to their end here. */
  public final AtomicInteger samples = new AtomicInteger();

  private final Set<Integer> wanted = ConcurrentHashMap.newKeySet();
  private final Set<Integer> sampled = ConcurrentHashMap.newKeySet();
  private final int[] code;
  private final int[] loops;
  private volatile Map<Integer, CompiledCode> entries = Map.of();

  /** The words that were there before, by their positions. */
  private final Map<Integer, Integer> displaced = new HashMap<>();

  private int @Nullable [] plain;

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

  /** Whether a slice ends at a position for the first time: what follows from it is done once. */
  public boolean isNewSample(int position) {
    return sampled.add(position);
  }

  /** That code is not made after all: it may be wanted again. */
  public void forget(int block) {
    wanted.remove(block);
    sampled.clear();
  }

  /** What is entered at a position; null where this thread does not see it yet. */
  public @Nullable CompiledCode at(int position) {
    return entries.get(position);
  }

  /** Has the block at a position, or the function's entry, go on in compiled code. */
  public synchronized void install(int position, CompiledCode compiled) {
    Map<Integer, CompiledCode> more = new HashMap<>(entries);
    more.put(position, compiled);
    entries = Map.copyOf(more);
    VarHandle.releaseFence();
    for (int loop : loops) {
      if (code[loop + 1] == position) {
        code[loop] = RegisterOp.JUMP;
      }
    }
    displaced.putIfAbsent(position, code[position]);
    code[position] = RegisterOp.ENTER;
    plain = null;
  }

  /** The register code without entries, for frames that have too little room for compiled code. */
  public synchronized int[] plainCode() {
    int[] made = plain;
    if (made == null) {
      made = code.clone();
      for (Map.Entry<Integer, Integer> word : displaced.entrySet()) {
        made[word.getKey()] = word.getValue();
      }
      plain = made;
    }
    return made;
  }
}
