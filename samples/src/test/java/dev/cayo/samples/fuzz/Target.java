package dev.cayo.samples.fuzz;

/** What is tried with random input: source or object files. */
interface Target {
  /** The input of a seed, which says all about it. */
  byte[] input(long seed);

  /**
   * Does with an input what a host would, and more. Whatever it throws is a bug of ours.
   *
   * @return how it ended
   */
  Ending run(byte[] input);
}
