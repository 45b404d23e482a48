package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.ByteBox;
import dev.cayo.vm.CharBox;

/**
 * Primitives as references. In registers every primitive is a long: a Float by its bits, a Bool as
 * 0 or 1.
 */
public final class Boxes {
  private static final Shape[] SHAPES = Shape.values();

  private Boxes() {}

  /** The shape of a box; REFERENCE where the value is none. */
  public static Shape shapeOf(Object value) {
    if (value instanceof Long) {
      return Shape.INT;
    }
    if (value instanceof Double) {
      return Shape.FLOAT;
    }
    if (value instanceof Boolean) {
      return Shape.BOOL;
    }
    if (value instanceof CharBox) {
      return Shape.CHAR;
    }
    return value instanceof ByteBox ? Shape.BYTE : Shape.REFERENCE;
  }

  /** What is in a box, whatever its shape. */
  public static long unbox(Object box) {
    if (box instanceof Long value) {
      return value;
    }
    if (box instanceof Double value) {
      return Double.doubleToRawLongBits(value);
    }
    if (box instanceof Boolean value) {
      return value ? 1 : 0;
    }
    return box instanceof CharBox value ? value.value() : ((ByteBox) box).value();
  }

  /** The box of a primitive whose shape has that ordinal. */
  public static Object box(int shape, long value) {
    return switch (SHAPES[shape]) {
      case INT -> value;
      case FLOAT -> Double.longBitsToDouble(value);
      case BOOL -> value != 0;
      case CHAR -> CharBox.of((int) value);
      case BYTE -> ByteBox.of((int) value);
      case REFERENCE -> throw new IllegalArgumentException("a reference has no box");
    };
  }
}
