package dev.cayo.vm;

import org.jspecify.annotations.Nullable;

/**
 * A Char as a reference: in a {@code Char?}, an {@code Any}, an interface. Identity means nothing.
 */
public final class CharBox {
  private static final CharBox[] SMALL = new CharBox[128];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new CharBox(i);
    }
  }

  private final int value;

  private CharBox(int value) {
    this.value = value;
  }

  /** The box of a Unicode scalar value. */
  public static CharBox of(int value) {
    return value >= 0 && value < SMALL.length ? SMALL[value] : new CharBox(value);
  }

  public int value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CharBox box && box.value == value;
  }

  @Override
  public int hashCode() {
    return value;
  }

  @Override
  public String toString() {
    return Character.toString(value);
  }
}
