// Recursion over linked objects: the towers of Hanoi.
import { check } from './harness.mjs';

class Disk {
  constructor(width) {
    this.width = width;
    this.below = null;
  }
}

class Towers {
  constructor() {
    this.tops = [null, null, null];
    this.moves = 0;
  }

  build(disks) {
    for (let width = disks; width > 0; width--) this.push(0, new Disk(width));
  }

  move(disks, from, to) {
    if (disks === 0) return;
    const spare = 3 - from - to;
    this.move(disks - 1, from, spare);
    this.push(to, this.pop(from));
    this.moves++;
    this.move(disks - 1, spare, to);
  }

  push(tower, disk) {
    const top = this.tops[tower];
    check(top === null || top.width > disk.width, 'a disk on a smaller one');
    disk.below = top;
    this.tops[tower] = disk;
  }

  pop(tower) {
    const top = this.tops[tower];
    check(top !== null, 'no disk');
    this.tops[tower] = top.below;
    top.below = null;
    return top;
  }
}

export function benchmark(disks) {
  const towers = new Towers();
  towers.build(disks);
  towers.move(disks, 0, 1);
  return towers.moves;
}
