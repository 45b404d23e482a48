package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.Performs;
import dev.cayo.vm.SystemCall;

/** The natives of std.random. */
public final class RandomNatives {
  private RandomNatives() {}

  @Performs(SystemCall.RANDOM_SEED)
  public static long systemSeed(Context context) {
    return context.capabilities().random();
  }
}
