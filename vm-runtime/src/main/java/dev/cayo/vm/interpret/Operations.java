package dev.cayo.vm.interpret;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.Values;
import dev.cayo.vm.link.Arrays;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.BuiltIns;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.TypeTest;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.Linkable;
import dev.cayo.vm.translate.RegisterOp;
import org.jspecify.annotations.Nullable;

/** What instructions mean, where that is rare or heavy; what they raise. */
final class Operations {
  private Operations() {}

  static GuestException overflow() {
    return GuestException.of("OverflowError", "the result does not fit in an Int");
  }

  static GuestException index(long index, long size) {
    // The array of a list may be larger than the list: nothing but a list's own code tells its
    // size.
    String place = index < 0 ? " is negative" : " is outside 0.." + size;
    return GuestException.of("IndexError", "index " + index + place);
  }

  static GuestException unset(long index) {
    return GuestException.of("NullError", "element " + index + " is not set");
  }

  static GuestException nullError() {
    return GuestException.of("NullError", "the value is null");
  }

  static RuntimeException thrown(@Nullable Object error) {
    return error == null ? nullError() : new ThrownError((GuestError) error);
  }

  static long divide(long a, long b) {
    if (b == 0) {
      throw GuestException.of("ArithmeticError", "division by zero");
    }
    if (b == -1 && a == Long.MIN_VALUE) {
      throw overflow();
    }
    return a / b;
  }

  static long remainder(long a, long b) {
    if (b == 0) {
      throw GuestException.of("ArithmeticError", "division by zero");
    }
    return a % b;
  }

  static long remainderFloat(long a, long b) {
    return Double.doubleToRawLongBits(Double.longBitsToDouble(a) % Double.longBitsToDouble(b));
  }

  static boolean compareFloat(int op, long left, long right) {
    double a = Double.longBitsToDouble(left);
    double b = Double.longBitsToDouble(right);
    return switch (op) {
      case RegisterOp.LESS_FLOAT -> a < b;
      case RegisterOp.LESS_EQUAL_FLOAT -> a <= b;
      case RegisterOp.EQUAL_FLOAT -> a == b;
      case RegisterOp.NOT_EQUAL_FLOAT -> a != b;
      default -> Values.equal(a, b);
    };
  }

  static long convert(int op, long value) {
    return switch (op) {
      case RegisterOp.FLOAT_TO_INT -> toInt(Double.longBitsToDouble(value));
      case RegisterOp.INT_TO_CHAR -> {
        if (!Text.isScalar(value)) {
          throw GuestException.of("OverflowError", value + " is no Unicode scalar value");
        }
        yield value;
      }
      default -> {
        if (value < 0 || value > 255) {
          throw GuestException.of("OverflowError", value + " does not fit in a Byte");
        }
        yield value;
      }
    };
  }

  private static long toInt(double value) {
    if (value >= -0x1p63 && value < 0x1p63) {
      return (long) value;
    }
    throw overflow();
  }

  static void setElement(@Nullable Object array, long index, long value) {
    if (array instanceof int[] chars) {
      if (index < 0 || index >= chars.length) {
        throw index(index, chars.length);
      }
      chars[(int) index] = (int) value;
    } else {
      byte[] bytes = (byte[]) java.util.Objects.requireNonNull(array);
      if (index < 0 || index >= bytes.length) {
        throw index(index, bytes.length);
      }
      bytes[(int) index] = (byte) value;
    }
  }

  static long length(@Nullable Object array) {
    return Arrays.length(java.util.Objects.requireNonNull(array));
  }

  static Object newArray(ExecutionContext context, int shape, long length) {
    if (length < 0) {
      throw GuestException.of("ArgumentError", "an array cannot have " + length + " elements");
    }
    if (length > Integer.MAX_VALUE - 16) {
      // More than a host array can hold is more than any memory.
      throw new MemoryExhausted();
    }
    long size = Arrays.size(shape, length);
    context.allocate(size);
    context.charge(size >> 6);
    return Arrays.allocate(shape, (int) length);
  }

  static long unwrap(@Nullable Object value) {
    if (value == null) {
      throw nullError();
    }
    return Boxes.unbox(value);
  }

  /** What a value is, for messages. */
  static String kind(@Nullable Object value) {
    return value == null ? "null" : BuiltIns.nameOf(value);
  }

  static Object cast(TypeTest test, @Nullable Object value) {
    if (!test.test(value)) {
      throw GuestException.of("CastError", kind(value) + " is not a " + test.name());
    }
    // Null passes where the type is nullable.
    return uncheckedNonNull(value);
  }

  @SuppressWarnings("NullAway")
  private static Object uncheckedNonNull(@Nullable Object value) {
    return value;
  }

  /** Links a constant that is null. */
  static Object link(Frame frame, int constant) {
    Body body = frame.body;
    Linkable link = body.links[constant];
    if (link == null) {
      throw new IllegalStateException("constant " + constant + " is null for good");
    }
    Object value = link.link();
    body.constants[constant] = value;
    return value;
  }

  static Object linked(Frame frame, int constant) {
    Object known = frame.body.constants[constant];
    return known != null ? known : link(frame, constant);
  }

  /** Makes a call ready to be tried again. */
  static void prepareCall(Frame frame, int[] code, int pc) {
    FunctionInstance function = (FunctionInstance) linked(frame, code[pc + 1]);
    if (function.isNative()) {
      function.adapter();
      // Compiled code may be entered here by now.
      if (code[pc] == RegisterOp.CALL) {
        code[pc] = RegisterOp.CALL_NATIVE;
      }
    } else {
      function.prepared();
    }
  }

  static void put(GuestObject object, int slot, @Nullable Object value, ExecutionContext context) {
    object.setReference(slot, value);
    CompiledOperations.changed(object, context);
  }

  /** Sets the fields of one level; gives the position after the instruction. */
  static int initialise(
      ExecutionContext context, Frame frame, int[] code, int pc, long[] p, @Nullable Object[] r) {
    RuntimeClass level = (RuntimeClass) linked(frame, code[pc + 1]);
    GuestObject object = (GuestObject) java.util.Objects.requireNonNull(r[code[pc + 2]]);
    int first = level.firstOwnSlot();
    for (int i = 0; i < level.ownFields; i++) {
      int register = code[pc + 3 + i];
      if (level.slots().get(first + i).shape() == Shape.REFERENCE) {
        put(object, first + i, r[register], context);
      } else {
        object.setLong(first + i, p[register]);
      }
    }
    return pc + 3 + level.ownFields;
  }

  static int concat(ExecutionContext context, int[] code, int pc, @Nullable Object[] r) {
    int count = code[pc + 1];
    Text[] parts = new Text[count];
    for (int i = 0; i < count; i++) {
      parts[i] = (Text) java.util.Objects.requireNonNull(r[code[pc + 2 + i]]);
    }
    r[code[pc + 2 + count]] = concat(context, parts);
    return pc + 3 + count;
  }

  static Text concat(ExecutionContext context, Text[] parts) {
    long size = 0;
    int width = 1;
    for (Text part : parts) {
      size += part.length();
      width = Math.max(width, part.width());
    }
    if (size > Text.MAX_LENGTH) {
      throw GuestException.of("ArgumentError", "the string would be too long");
    }
    context.charge(size * width >> 4);
    context.allocate(MemorySizes.TEXT + size * width);
    return Text.concat(parts, (int) size, width);
  }
}
