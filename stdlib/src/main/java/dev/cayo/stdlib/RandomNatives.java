package dev.cayo.stdlib;

import dev.cayo.vm.Context;

/** The natives of std.random. */
public final class RandomNatives {
  private RandomNatives() {}

  public static long systemSeed(Context context) {
    return context.capabilities().random();
  }
}
