package dev.cayo.vm.interpret;

/**
 * What a run has used beside fuel. The account of memory counts down from a grant, which is renewed
 * when live memory has been counted; between two counts at most what was live at the first and what
 * was allocated since is live.
 */
final class Usage {
  /** Bytes that are allocated between two counts that are made for the sake of knowing. */
  private static final long LEAST_INTERVAL = 1 << 20;

  /**
   * Bytes of a grant that the run gets at a time. So few that the places which ask for more do so
   * before HotSpot compiles them: it would take a branch that was never taken for one that never
   * is.
   */
  private static final long SLICE = 1 << 14;

  /** Fuel for other things than instructions. */
  long charged;

  private boolean observed;
  private long grant;

  /** What the run has not got yet of the grant. */
  private long reserve;

  private long allocatedBefore;
  private long countedAt;
  private long live;
  private long most;

  /** What a run gets at first: many need no more. */
  private static final long FIRST_SLICE = 1 << 18;

  /** Of a run that may allocate so much before live memory is counted, and has got nothing yet. */
  Usage(long memory) {
    this.grant = memory;
    this.reserve = memory;
  }

  /** Bytes that may be allocated before the next count, {@code memory} being left of the slice. */
  long left(long memory) {
    return memory + reserve;
  }

  /** What is left after a part of the grant was had; below zero where there is no more. */
  long refilled(long memory) {
    return refilled(memory, SLICE);
  }

  /** The first slice of a run. */
  long first() {
    return refilled(0, FIRST_SLICE);
  }

  private long refilled(long memory, long slice) {
    long more = Math.min(reserve, slice - memory);
    reserve -= more;
    return memory + more;
  }

  /** What is left of the slice where {@code left} bytes are to be left in all. */
  long restored(long left) {
    return left - reserve;
  }

  /** From now on, live memory is counted often enough to be known within a quarter. */
  void observe() {
    observed = true;
  }

  /** Bytes allocated so far, {@code memory} being left of the slice. */
  long allocated(long memory) {
    return allocatedBefore + grant - left(memory);
  }

  /** Bytes that were live at once; at most so many. */
  long mostLive(long memory) {
    return Math.max(most, live + allocated(memory) - countedAt);
  }

  boolean isCountDue(long memory) {
    return observed && allocated(memory) - countedAt > Math.max(LEAST_INTERVAL, live >> 2);
  }

  /**
   * Live memory was counted.
   *
   * @param wanted bytes that are charged for, but not there yet
   */
  void counted(long liveNow, long memory, long wanted) {
    most = mostLive(memory + wanted);
    live = liveNow;
    countedAt = allocated(memory);
  }

  /**
   * A new grant.
   *
   * @param memory what was left of the slice
   * @return the first slice
   */
  long granted(long memory, long now) {
    allocatedBefore = allocated(memory);
    grant = now;
    reserve = now;
    return refilled(0);
  }
}
