package dev.cayo.vm;

/** The limits of an isolate that was given none, and the units in which the VM looks at them. */
public final class Limits {
  /**
   * Slots of the frames that may be open at once: each local, each place of the operand stack, and
   * one more.
   */
  public static final long DEPTH = 2_000_000;

  /** Fuel, memory and output are not limited unless somebody asks. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** Files that a program may have open at once. */
  public static final int OPEN_FILES = 64;

  /** Fuel between two looks at the deadline, at most: less than a millisecond. */
  public static final int SLICE = 100_000;

  /** The first slices. */
  private static final int SHORTEST_SLICE = 20_000;

  /** Fuel used before anything is found to be hot: what ends before is not worth compiling. */
  public static final int FIRST_SAMPLE = 100_000;

  /**
   * Instructions between two looks at cancellation in a loop of an isolate that is not metered, as
   * far as loops can be counted: some milliseconds. So many that most loops end before: HotSpot
   * keeps their variables in registers.
   */
  public static final int STRIP = 5_000_000;

  /**
   * How many instances of generic functions and classes with primitive arguments a program may
   * have, for all of its isolates together: they stay as long as it does.
   */
  public static final int PROGRAM_INSTANCES = 4_000;

  /** The same for the library, for all programs of an engine. */
  public static final int LIBRARY_INSTANCES = 6_000;

  private Limits() {}

  /**
   * Fuel between two looks at the deadline. At first it is little, so that what is interpreted
   * while functions are compiled one after the other does not itself become hot to HotSpot.
   *
   * @param used fuel used so far
   */
  public static int slice(long used) {
    return (int) Math.max(SHORTEST_SLICE, Math.min(SLICE, used / 10));
  }
}
