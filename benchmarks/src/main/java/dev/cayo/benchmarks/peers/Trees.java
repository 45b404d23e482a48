package dev.cayo.benchmarks.peers;

import org.jspecify.annotations.Nullable;

/** Allocation: many short-lived binary trees beside a long-lived one (of the Benchmarks Game). */
final class Trees {
  private record Tree(@Nullable Tree left, @Nullable Tree right) {
    static Tree of(int depth) {
      return depth == 0 ? new Tree(null, null) : new Tree(of(depth - 1), of(depth - 1));
    }

    int count() {
      return 1 + (left == null ? 0 : left.count()) + (right == null ? 0 : right.count());
    }
  }

  private Trees() {}

  static long benchmark(int deepest) {
    Tree longLived = Tree.of(deepest);
    long checksum = Tree.of(deepest + 1).count();
    for (int depth = 4; depth <= deepest; depth += 4) {
      int trees = 1 << (deepest - depth + 4);
      int nodes = 0;
      for (int i = 0; i < trees; i++) {
        nodes += Tree.of(depth).count();
      }
      checksum = Harness.mix(checksum, nodes);
    }
    return Harness.mix(checksum, longLived.count());
  }
}
