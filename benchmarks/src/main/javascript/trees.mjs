// Allocation: many short-lived binary trees beside a long-lived one (of the Benchmarks Game).
import { mix } from './harness.mjs';

class Tree {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }

  count() {
    return 1 + (this.left?.count() ?? 0) + (this.right?.count() ?? 0);
  }
}

function treeOf(depth) {
  return depth === 0 ? new Tree(null, null) : new Tree(treeOf(depth - 1), treeOf(depth - 1));
}

export function benchmark(deepest) {
  const longLived = treeOf(deepest);
  let checksum = treeOf(deepest + 1).count();
  for (let depth = 4; depth <= deepest; depth += 4) {
    const trees = 1 << (deepest - depth + 4);
    let nodes = 0;
    for (let i = 0; i < trees; i++) nodes += treeOf(depth).count();
    checksum = mix(checksum, nodes);
  }
  return mix(checksum, longLived.count());
}
