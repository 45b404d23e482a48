package dev.cayo.benchmarks.peers;

/**
 * Backtracking: in how many ways n queens stand on a board of n by n so that none attacks another.
 */
final class Nqueens {
  private final int size;
  private final boolean[] columns;
  private final boolean[] rising;
  private final boolean[] falling;

  private Nqueens(int size) {
    this.size = size;
    columns = new boolean[size];
    rising = new boolean[2 * size];
    falling = new boolean[2 * size];
  }

  static long benchmark(int size) {
    return new Nqueens(size).solutionsFrom(0);
  }

  private int solutionsFrom(int row) {
    if (row == size) {
      return 1;
    }
    int count = 0;
    for (int column = 0; column < size; column++) {
      if (isFree(row, column)) {
        place(row, column, true);
        count += solutionsFrom(row + 1);
        place(row, column, false);
      }
    }
    return count;
  }

  private boolean isFree(int row, int column) {
    return !columns[column] && !rising[row + column] && !falling[row - column + size];
  }

  private void place(int row, int column, boolean taken) {
    columns[column] = taken;
    rising[row + column] = taken;
    falling[row - column + size] = taken;
  }
}
