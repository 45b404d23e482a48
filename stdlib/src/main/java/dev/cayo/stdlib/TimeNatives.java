package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.Performs;
import dev.cayo.vm.SystemCall;

/** The natives of std.time. */
public final class TimeNatives {
  private TimeNatives() {}

  @Performs(SystemCall.CLOCK_TIME)
  public static long currentMillis(Context context) {
    return context.capabilities().wallMillis();
  }

  @Performs(SystemCall.CLOCK_MEASURE)
  public static long nanoTime(Context context) {
    return context.capabilities().monotonicNanos();
  }
}
