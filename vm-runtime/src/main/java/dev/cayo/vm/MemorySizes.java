package dev.cayo.vm;

/**
 * What values count for in the memory of an isolate, in bytes: defined by the ISA, the same on
 * every host, near what HotSpot takes. An array adds its elements, a string its characters, an
 * object {@link #SLOT} for each field.
 */
public final class MemorySizes {
  /** An object of a class, without fields. */
  public static final int OBJECT = 16;

  /** A field, a captured value, an element of an array of Int, Float or references. */
  public static final int SLOT = 8;

  /** An array without elements. */
  public static final int ARRAY = 16;

  /** A string without characters, which take 1, 2 or 4 bytes each. */
  public static final int TEXT = 40;

  /** A primitive as a reference; counts for each reference to it. */
  public static final int BOX = 24;

  private static final int CLOSURE = 32;

  private MemorySizes() {}

  /** A closure with so many captured values. */
  public static int closure(int captured) {
    return CLOSURE + SLOT * captured;
  }
}
