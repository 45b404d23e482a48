package dev.cayo.vm.interpret;

import dev.cayo.vm.GuestException;
import org.jspecify.annotations.Nullable;

/** The value of a global variable in one isolate. */
public final class GlobalCell {
  private final String name;
  private boolean isSet;
  private long number;
  private @Nullable Object reference;

  GlobalCell(String name) {
    this.name = name;
  }

  public long number() {
    check();
    return number;
  }

  public @Nullable Object reference() {
    check();
    return reference;
  }

  private void check() {
    if (!isSet) {
      throw GuestException.of("StateError", name + " is read before it is set");
    }
  }

  public void set(long value) {
    number = value;
    isSet = true;
  }

  public void set(@Nullable Object value) {
    reference = value;
    isSet = true;
  }

  void unset() {
    isSet = false;
    reference = null;
  }

  /** What a trace of the heap finds. */
  @Nullable Object held() {
    return reference;
  }
}
