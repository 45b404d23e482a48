package dev.cayo.benchmarks.peers;

/** Arithmetic: three nested loops. */
final class Loops {
  private Loops() {}

  public static void main(String[] args) {
    Harness.rounds(args, () -> nested(120));
  }

  private static long nested(int n) {
    long sum = 0;
    for (long i = 0; i < n; i++) {
      for (long j = 0; j < n; j++) {
        for (long k = 0; k < n; k++) {
          if ((i + j) % 3 == 0) {
            sum += k;
          } else {
            sum -= i - j;
          }
        }
      }
    }
    return sum;
  }
}
