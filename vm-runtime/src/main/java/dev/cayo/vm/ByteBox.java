package dev.cayo.vm;

import org.jspecify.annotations.Nullable;

/** A Byte, 0 to 255, as a reference. There is one for each value. */
public final class ByteBox {
  private static final ByteBox[] ALL = new ByteBox[256];

  static {
    for (int i = 0; i < ALL.length; i++) {
      ALL[i] = new ByteBox(i);
    }
  }

  private final int value;

  private ByteBox(int value) {
    this.value = value;
  }

  /** The box of the low eight bits. */
  public static ByteBox of(int value) {
    return ALL[value & 0xFF];
  }

  public int value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return value;
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
