package dev.cayo.benchmarks;

/**
 * How much is measured.
 *
 * @param turns how often each process is started
 * @param milliseconds for how long a process goes on
 * @param rounds how many rounds it runs at least
 */
record Pace(int turns, int milliseconds, int rounds) {
  /** For a look. */
  static final Pace QUICK = new Pace(1, 400, 3);

  /** For figures to keep. */
  static final Pace FULL = new Pace(5, 3_000, 10);

  Pace {
    if (turns < 1 || milliseconds < 0 || rounds < 1) {
      throw new IllegalArgumentException(
          "turns and rounds must be 1 or more, and time not negative");
    }
  }
}
