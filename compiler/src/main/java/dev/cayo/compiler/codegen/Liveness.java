package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which locals hold a value that may still be read when a block is entered. An error may leave a
 * covered block at any instruction, so what its handler reads is live in all of it.
 */
final class Liveness {
  private final List<Draft> blocks;
  private final Map<Draft, BitSet> live = new HashMap<>();
  private final Map<Draft, BitSet> read = new HashMap<>();
  private final Map<Draft, BitSet> written = new HashMap<>();

  private Liveness(List<Draft> blocks) {
    this.blocks = blocks;
  }

  static Map<Draft, BitSet> of(List<Draft> blocks) {
    Liveness analysis = new Liveness(blocks);
    blocks.forEach(analysis::scan);
    analysis.solve();
    return analysis.live;
  }

  private void scan(Draft block) {
    BitSet reads = new BitSet();
    BitSet writes = new BitSet();
    for (Step step : block.steps) {
      if (step.operand() instanceof Operand.Local local) {
        if (step.opcode() == Opcode.STORE) {
          writes.set(local.index());
        } else if (!writes.get(local.index())) {
          reads.set(local.index());
        }
      }
    }
    read.put(block, reads);
    written.put(block, writes);
    live.put(block, new BitSet());
  }

  private void solve() {
    Map<Draft, List<Draft>> sources = sources();
    java.util.ArrayDeque<Draft> open = new java.util.ArrayDeque<>(blocks);
    java.util.Set<Draft> waiting = new java.util.HashSet<>(blocks);
    while (!open.isEmpty()) {
      Draft block = open.pollLast();
      waiting.remove(block);
      BitSet found = entry(block);
      if (!found.equals(live.get(block))) {
        live.put(block, found);
        for (Draft source : sources.getOrDefault(block, List.of())) {
          if (waiting.add(source)) {
            open.addLast(source);
          }
        }
      }
    }
  }

  private BitSet entry(Draft block) {
    BitSet result = new BitSet();
    for (Draft successor : successors(block)) {
      result.or(known(successor));
    }
    result.andNot(written.getOrDefault(block, new BitSet()));
    result.or(read.getOrDefault(block, new BitSet()));
    if (!block.regions.isEmpty()) {
      Region region = block.regions.get(0);
      BitSet handler = (BitSet) known(region.target).clone();
      handler.clear(region.local);
      result.or(handler);
    }
    return result;
  }

  private BitSet known(Draft block) {
    return live.getOrDefault(block, new BitSet());
  }

  private Map<Draft, List<Draft>> sources() {
    Map<Draft, List<Draft>> all = new HashMap<>();
    for (Draft block : blocks) {
      for (Draft successor : successors(block)) {
        all.computeIfAbsent(successor, b -> new ArrayList<>()).add(block);
      }
      if (!block.regions.isEmpty()) {
        all.computeIfAbsent(block.regions.get(0).target, b -> new ArrayList<>()).add(block);
      }
    }
    return all;
  }

  private static List<Draft> successors(Draft block) {
    List<Draft> all = new ArrayList<>();
    block.steps.forEach(step -> all.addAll(step.targets()));
    Draft next = block.next;
    if (next != null) {
      all.add(next);
    }
    return all;
  }
}
