package dev.cayo.benchmarks.peers;

/** Doubles in local variables: the Mandelbrot set. */
final class Mandelbrot {
  private static final int LIMIT = 50;

  private Mandelbrot() {}

  static long benchmark(int size) {
    double scale = 2.0 / size;
    long checksum = 0;
    for (int row = 0; row < size; row++) {
      int sum = 0;
      for (int column = 0; column < size; column++) {
        sum += steps(column * scale - 1.5, row * scale - 1.0);
      }
      checksum = Harness.mix(checksum, sum);
    }
    return checksum;
  }

  /** After how many steps the orbit of a point leaves the circle; the limit where it stays. */
  private static int steps(double cx, double cy) {
    double x = 0;
    double y = 0;
    for (int step = 0; step < LIMIT; step++) {
      double xx = x * x;
      double yy = y * y;
      if (xx + yy > 4.0) {
        return step;
      }
      y = 2.0 * x * y + cy;
      x = xx - yy + cx;
    }
    return LIMIT;
  }
}
