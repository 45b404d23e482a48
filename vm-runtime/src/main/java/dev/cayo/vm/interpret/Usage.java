package dev.cayo.vm.interpret;

/**
 * What a run has used beside fuel. The account of memory counts down from a grant, which is renewed
 * when live memory has been counted; between two counts at most what was live at the first and what
 * was allocated since is live.
 */
final class Usage {
  /** Bytes that are allocated between two counts that are made for the sake of knowing. */
  private static final long LEAST_INTERVAL = 1 << 20;

  /** Fuel for other things than instructions. */
  long charged;

  private boolean observed;
  private long grant;
  private long allocatedBefore;
  private long countedAt;
  private long live;
  private long most;

  Usage(long memory) {
    this.grant = memory;
  }

  /** From now on, live memory is counted often enough to be known within a quarter. */
  void observe() {
    observed = true;
  }

  /** Bytes allocated so far, {@code memory} being left of the grant. */
  long allocated(long memory) {
    return allocatedBefore + grant - memory;
  }

  /** Bytes that were live at once; at most so many. */
  long mostLive(long memory) {
    return Math.max(most, live + allocated(memory) - countedAt);
  }

  boolean isCountDue(long memory) {
    return observed && allocated(memory) - countedAt > Math.max(LEAST_INTERVAL, live >> 2);
  }

  /** Live memory was counted. */
  void counted(long liveNow, long memory) {
    most = mostLive(memory);
    live = liveNow;
    countedAt = allocated(memory);
  }

  /** A new grant. */
  void granted(long memoryBefore, long memoryNow) {
    allocatedBefore = allocated(memoryBefore);
    grant = memoryNow;
  }
}
