package dev.cayo.vm;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.object.Closure;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.FloatText;
import dev.cayo.vm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Equality, order, hash and printed form of the values that have no guest code for them. A
 * primitive in a register is a long: a Float by its bits, a Bool as 0 or 1.
 */
public final class Values {
  private static final Shape[] SHAPES = Shape.values();
  private static final Text TRUE = Text.of("true").shared();
  private static final Text FALSE = Text.of("false").shared();
  private static final Text NULL = Text.of("null").shared();
  private static final Text UNIT = Text.of("Unit").shared();
  private static final Text FUNCTION = Text.of("<function>").shared();

  private Values() {}

  /** As {@code equals} sees it: NaN equals itself, -0.0 equals 0.0. */
  public static boolean equal(double a, double b) {
    return a == b || (Double.isNaN(a) && Double.isNaN(b));
  }

  /** As {@code compareTo} sees it: -0.0 equal to 0.0, NaN last. */
  public static int compare(double a, double b) {
    if (a < b) {
      return -1;
    }
    return a > b ? 1 : a == b ? 0 : Boolean.compare(Double.isNaN(a), Double.isNaN(b));
  }

  /** Every bit of the result depends on every bit of the value. */
  public static long hash(long value) {
    long mixed = (value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 32);
  }

  public static long hash(double value) {
    return value == 0 ? hash(0) : hash(Double.doubleToLongBits(value));
  }

  /** The hash of a primitive in a register. */
  public static long hash(int shape, long value) {
    return SHAPES[shape] == Shape.FLOAT ? hash(Double.longBitsToDouble(value)) : hash(value);
  }

  public static int compare(int shape, long a, long b) {
    return SHAPES[shape] == Shape.FLOAT
        ? compare(Double.longBitsToDouble(a), Double.longBitsToDouble(b))
        : Long.compare(a, b);
  }

  public static Text print(int shape, long value) {
    return switch (SHAPES[shape]) {
      case INT, BYTE -> Text.of(value);
      case FLOAT -> Text.of(FloatText.print(Double.longBitsToDouble(value)));
      case BOOL -> value != 0 ? TRUE : FALSE;
      case CHAR -> Text.ofScalar((int) value);
      case REFERENCE -> throw new IllegalArgumentException();
    };
  }

  /** Whether the value brings its own methods, so that this class cannot answer for it. */
  public static boolean hasMethods(Object value) {
    return value instanceof GuestObject || value.getClass().isArray();
  }

  /** For values without methods of their own. */
  public static boolean equal(Object a, @Nullable Object b) {
    if (a instanceof Double x) {
      return b instanceof Double y && equal(x.doubleValue(), y.doubleValue());
    }
    return a == b || (!(a instanceof Closure) && a.equals(b));
  }

  /** For values without methods of their own. */
  public static long hash(Object value) {
    if (value instanceof Long number) {
      return hash(number.longValue());
    }
    if (value instanceof Double number) {
      return hash(number.doubleValue());
    }
    if (value instanceof Boolean bool) {
      return hash(bool ? 1L : 0L);
    }
    if (value instanceof Text || value instanceof CharBox || value instanceof ByteBox) {
      return hash((long) value.hashCode());
    }
    return 0;
  }

  /** For values without methods of their own. */
  public static Text print(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof Text text) {
      return text;
    }
    if (value instanceof Long number) {
      return Text.of(number.longValue());
    }
    if (value instanceof Double number) {
      return Text.of(FloatText.print(number));
    }
    if (value instanceof Closure) {
      return FUNCTION;
    }
    return value instanceof dev.cayo.vm.object.UnitValue ? UNIT : Text.of(value.toString());
  }

  /** For two values of one class without methods of their own; null where they have no order. */
  public static @Nullable Integer compare(Object a, Object b) {
    if (a.getClass() != b.getClass()) {
      return null;
    }
    if (a instanceof Double x) {
      return compare(x.doubleValue(), ((Double) b).doubleValue());
    }
    if (a instanceof Long x) {
      return Long.compare(x, (Long) b);
    }
    if (a instanceof Text x) {
      return x.compareTo((Text) b);
    }
    if (a instanceof CharBox x) {
      return Integer.compare(x.value(), ((CharBox) b).value());
    }
    if (a instanceof ByteBox x) {
      return Integer.compare(x.value(), ((ByteBox) b).value());
    }
    return a instanceof Boolean x ? Boolean.compare(x, (Boolean) b) : null;
  }
}
