package dev.cayo.benchmarks.peers;

/** Arrays of arrays of doubles: the product of two square matrices. */
final class Matrix {
  private Matrix() {}

  static long benchmark(int size) {
    double[][] a = new double[size][size];
    double[][] b = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        a[i][j] = (i - j) / 8.0;
        b[i][j] = (i + j) / 4.0;
      }
    }
    long checksum = 0;
    for (double[] row : product(a, b)) {
      checksum = Harness.mix(checksum, Math.round(sum(row) * 32.0));
    }
    return checksum;
  }

  private static double[][] product(double[][] a, double[][] b) {
    int size = a.length;
    double[][] result = new double[size][size];
    for (int i = 0; i < size; i++) {
      double[] row = result[i];
      for (int k = 0; k < size; k++) {
        double factor = a[i][k];
        double[] other = b[k];
        for (int j = 0; j < size; j++) {
          row[j] += factor * other[j];
        }
      }
    }
    return result;
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    return sum;
  }
}
