package dev.cayo.vm.host;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.ByteBox;
import dev.cayo.vm.CharBox;
import dev.cayo.vm.ConversionException;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.object.UnitValue;
import dev.cayo.vm.text.Text;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values without parts. A number that does not fit is refused, never cut. */
final class Scalars {
  private Scalars() {}

  /** Null where that Java class does not stand for that type. */
  static @Nullable Conversion find(Type guest, Class<?> host) {
    if (guest == Basic.UNIT) {
      return host == void.class || host == Void.class ? new Unit() : null;
    }
    if (guest == Basic.STRING) {
      return host == String.class ? new Strings() : null;
    }
    if (!(guest instanceof Primitive primitive)) {
      return null;
    }
    return switch (primitive) {
      case INT -> host == Long.class ? same() : host == Integer.class ? ints() : null;
      case FLOAT -> host == Double.class ? same() : null;
      case BOOL -> host == Boolean.class ? same() : null;
      case CHAR -> host == Integer.class ? codePoints() : host == Character.class ? chars() : null;
      case BYTE -> host == Byte.class ? bytes() : host == Integer.class ? unsignedBytes() : null;
    };
  }

  private static Conversion same() {
    return new Simple(x -> x, x -> x);
  }

  private static Conversion ints() {
    return new Simple(
        x -> (long) (int) x, x -> (int) checked((long) x, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private static Conversion codePoints() {
    return new Simple(x -> charBox((int) x), x -> ((CharBox) x).value());
  }

  private static Conversion chars() {
    return new Simple(
        x -> charBox((char) x),
        x -> (char) checked(((CharBox) x).value(), Character.MIN_VALUE, Character.MAX_VALUE));
  }

  private static CharBox charBox(int scalar) {
    if (!Text.isScalar(scalar)) {
      throw new ConversionException(scalar + " is no Unicode scalar value");
    }
    return CharBox.of(scalar);
  }

  private static Conversion bytes() {
    return new Simple(x -> ByteBox.of((byte) x), x -> (byte) ((ByteBox) x).value());
  }

  private static Conversion unsignedBytes() {
    return new Simple(x -> ByteBox.of((int) checked((int) x, 0, 255)), x -> ((ByteBox) x).value());
  }

  private static long checked(long value, long least, long most) {
    if (value < least || value > most) {
      throw new ConversionException(value + " is not between " + least + " and " + most);
    }
    return value;
  }

  static Object present(@Nullable Object value) {
    if (value == null) {
      throw new ConversionException("null where a value is needed");
    }
    return value;
  }

  private record Simple(Function<Object, Object> in, Function<Object, Object> out)
      implements Conversion {
    private static final int SIZE = 8;

    /** What holds it is charged for. */
    @Override
    public Object toGuest(Copy copy, @Nullable Object value) {
      copy.in(0);
      return in.apply(present(value));
    }

    @Override
    public Object toHost(Copy copy, @Nullable Object value) {
      copy.out(SIZE);
      return out.apply(present(value));
    }
  }

  private record Unit() implements Conversion {
    @Override
    public Object toGuest(Copy copy, @Nullable Object value) {
      return UnitValue.UNIT;
    }

    @Override
    public @Nullable Object toHost(Copy copy, @Nullable Object value) {
      return null;
    }
  }

  private record Strings() implements Conversion {
    @Override
    public Object toGuest(Copy copy, @Nullable Object value) {
      String string = (String) present(value);
      int widest = 0;
      int count = 0;
      for (int i = 0; i < string.length(); i += Character.charCount(string.codePointAt(i))) {
        int scalar = string.codePointAt(i);
        if (!Text.isScalar(scalar)) {
          throw new ConversionException("a string with half a surrogate pair at " + i);
        }
        widest = Math.max(widest, scalar);
        count++;
      }
      copy.in(MemorySizes.TEXT + (long) count * Text.widthOf(widest));
      return Text.of(string);
    }

    @Override
    public Object toHost(Copy copy, @Nullable Object value) {
      Text text = (Text) present(value);
      copy.out(MemorySizes.TEXT + 2L * text.length());
      return text.toString();
    }
  }
}
