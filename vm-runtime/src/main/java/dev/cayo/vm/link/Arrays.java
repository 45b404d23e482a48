package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.MemorySizes;
import org.jspecify.annotations.Nullable;

/** Guest arrays: host arrays of the type that fits the shape of the elements. */
public final class Arrays {
  private static final Shape[] SHAPES = Shape.values();

  private Arrays() {}

  /** Null where the value is no array. */
  public static @Nullable Shape elementShape(Object value) {
    if (value instanceof Object[]) {
      return Shape.REFERENCE;
    }
    if (value instanceof long[]) {
      return Shape.INT;
    }
    if (value instanceof double[]) {
      return Shape.FLOAT;
    }
    if (value instanceof boolean[]) {
      return Shape.BOOL;
    }
    if (value instanceof int[]) {
      return Shape.CHAR;
    }
    return value instanceof byte[] ? Shape.BYTE : null;
  }

  /** The bytes that an array is charged for; what the ISA defines, whatever the host takes. */
  public static long size(int shape, long length) {
    return MemorySizes.ARRAY
        + switch (SHAPES[shape]) {
          case INT, FLOAT, REFERENCE -> MemorySizes.SLOT * length;
          case CHAR -> 4 * length;
          case BOOL, BYTE -> length;
        };
  }

  public static Object allocate(int shape, int length) {
    return switch (SHAPES[shape]) {
      case INT -> new long[length];
      case FLOAT -> new double[length];
      case BOOL -> new boolean[length];
      case CHAR -> new int[length];
      case BYTE -> new byte[length];
      case REFERENCE -> new Object[length];
    };
  }

  public static int length(Object array) {
    if (array instanceof Object[] references) {
      return references.length;
    }
    return array instanceof long[] longs ? longs.length : java.lang.reflect.Array.getLength(array);
  }
}
