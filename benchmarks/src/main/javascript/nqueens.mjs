// Backtracking: in how many ways n queens stand on a board of n by n so that none attacks another.
class Board {
  constructor(size) {
    this.size = size;
    this.columns = new Array(size).fill(false);
    this.rising = new Array(2 * size).fill(false);
    this.falling = new Array(2 * size).fill(false);
  }

  /** The ways to fill the rows from this one on. */
  solutionsFrom(row) {
    if (row === this.size) return 1;
    let count = 0;
    for (let column = 0; column < this.size; column++) {
      if (this.isFree(row, column)) {
        this.place(row, column, true);
        count += this.solutionsFrom(row + 1);
        this.place(row, column, false);
      }
    }
    return count;
  }

  isFree(row, column) {
    return !this.columns[column] && !this.rising[row + column] && !this.falling[row - column + this.size];
  }

  place(row, column, taken) {
    this.columns[column] = taken;
    this.rising[row + column] = taken;
    this.falling[row - column + this.size] = taken;
  }
}

export function benchmark(size) {
  return new Board(size).solutionsFrom(0);
}
