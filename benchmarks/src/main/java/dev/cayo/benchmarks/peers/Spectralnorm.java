package dev.cayo.benchmarks.peers;

import java.util.Arrays;

/**
 * Doubles in arrays, small methods: the spectral norm of an infinite matrix (of the Benchmarks
 * Game).
 */
final class Spectralnorm {
  private Spectralnorm() {}

  /** The norm, in units of 10⁻⁹. */
  static long benchmark(int size) {
    double[] u = new double[size];
    Arrays.fill(u, 1);
    double[] v = u;
    for (int i = 0; i < 10; i++) {
      v = multiplyTransposed(multiply(u));
      u = multiplyTransposed(multiply(v));
    }
    return Math.round(Math.sqrt(dot(u, v) / dot(v, v)) * 1e9);
  }

  private static double element(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
  }

  private static double[] multiply(double[] vector) {
    double[] result = new double[vector.length];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int j = 0; j < vector.length; j++) {
        sum += element(i, j) * vector[j];
      }
      result[i] = sum;
    }
    return result;
  }

  private static double[] multiplyTransposed(double[] vector) {
    double[] result = new double[vector.length];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int j = 0; j < vector.length; j++) {
        sum += element(j, i) * vector[j];
      }
      result[i] = sum;
    }
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
