package dev.cayo.stdlib;

import dev.cayo.vm.Context;

/** The natives of std.time. */
public final class TimeNatives {
  private TimeNatives() {}

  public static long currentMillis(Context context) {
    return context.capabilities().wallMillis();
  }

  public static long nanoTime(Context context) {
    return context.capabilities().monotonicNanos();
  }
}
