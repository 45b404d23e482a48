package dev.cayo.benchmarks.peers;

import org.jspecify.annotations.Nullable;

/** Recursion over linked objects: the towers of Hanoi. */
final class Towers {
  private static final class Disk {
    final int width;
    @Nullable Disk below;

    Disk(int width) {
      this.width = width;
    }
  }

  private final @Nullable Disk[] tops = new @Nullable Disk[3];
  private int moves;

  private Towers() {}

  static long benchmark(int disks) {
    Towers towers = new Towers();
    for (int width = disks; width > 0; width--) {
      towers.push(0, new Disk(width));
    }
    towers.move(disks, 0, 1);
    return towers.moves;
  }

  private void move(int disks, int from, int to) {
    if (disks == 0) {
      return;
    }
    int spare = 3 - from - to;
    move(disks - 1, from, spare);
    push(to, pop(from));
    moves++;
    move(disks - 1, spare, to);
  }

  private void push(int tower, Disk disk) {
    Disk top = tops[tower];
    Harness.check(top == null || top.width > disk.width, "a disk on a smaller one");
    disk.below = top;
    tops[tower] = disk;
  }

  private Disk pop(int tower) {
    Disk top = tops[tower];
    if (top == null) {
      throw new IllegalStateException("no disk on tower " + tower);
    }
    tops[tower] = top.below;
    top.below = null;
    return top;
  }
}
