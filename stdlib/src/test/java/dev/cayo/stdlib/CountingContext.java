package dev.cayo.stdlib;

import dev.cayo.vm.Capabilities;
import dev.cayo.vm.Context;
import org.jspecify.annotations.Nullable;

/** Adds up what natives pay. */
final class CountingContext extends Context {
  long fuel;
  long largestCharge;
  long bytes;

  @Override
  public void charge(long units) {
    fuel += units;
    largestCharge = Math.max(largestCharge, units);
  }

  @Override
  public void poll() {}

  @Override
  public void allocate(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("negative size: " + size);
    }
    bytes += size;
  }

  @Override
  public void changed(@Nullable Object[] array) {}

  @Override
  public void pin() {}

  @Override
  public Capabilities capabilities() {
    throw new UnsupportedOperationException();
  }

  @Override
  public RuntimeException exit(long status) {
    throw new UnsupportedOperationException();
  }
}
