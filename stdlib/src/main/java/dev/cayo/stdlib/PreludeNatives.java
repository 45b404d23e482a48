package dev.cayo.stdlib;

import dev.cayo.vm.ByteBox;
import dev.cayo.vm.CharBox;
import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.Performs;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.Values;
import dev.cayo.vm.link.BuiltIns;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The natives of std.prelude that belong to no type. */
public final class PreludeNatives {
  private static final Text TRUE = Text.of("true");
  private static final Text FALSE = Text.of("false");

  private PreludeNatives() {}

  public static Text className(Context context, Object value) {
    return Text.of(BuiltIns.nameOf(value));
  }

  public static boolean isSame(Context context, Object a, Object b) {
    return a == b;
  }

  /** Whether neither is null and both are of the same class. */
  public static boolean sameClass(Context context, @Nullable Object a, @Nullable Object b) {
    return a != null && b != null && a.getClass() == b.getClass();
  }

  public static boolean haveOrder(Context context, long a, long b) {
    return true;
  }

  public static boolean haveOrder(Context context, double a, double b) {
    return true;
  }

  public static boolean haveOrder(Context context, boolean a, boolean b) {
    return true;
  }

  public static boolean haveOrder(Context context, int a, int b) {
    return true;
  }

  public static boolean haveOrder(Context context, byte a, byte b) {
    return true;
  }

  /** Whether the order of one value is known to be of values like another. */
  public static boolean haveOrder(Context context, @Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      throw GuestException.of("NullError", "null where a value is needed");
    }
    if (a instanceof GuestObject object) {
      FunctionInstance method = object.runtimeClass().findMethod("compareTo");
      return method != null && method.acceptsSecond(b);
    }
    return isPlain(a) && a.getClass() == b.getClass();
  }

  private static boolean isPlain(Object value) {
    return value instanceof Long
        || value instanceof Text
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof CharBox
        || value instanceof ByteBox;
  }

  public static boolean isCompound(Context context, long value) {
    return false;
  }

  public static boolean isCompound(Context context, double value) {
    return false;
  }

  public static boolean isCompound(Context context, boolean value) {
    return false;
  }

  public static boolean isCompound(Context context, int value) {
    return false;
  }

  public static boolean isCompound(Context context, byte value) {
    return false;
  }

  public static boolean isCompound(Context context, @Nullable Object value) {
    return value != null && Values.hasMethods(value);
  }

  public static @Nullable Object quotedText(Context context, @Nullable Object value) {
    if (value instanceof Text text) {
      return quote(context, text, '"');
    }
    return value instanceof CharBox box ? quote(context, Text.ofScalar(box.value()), '\'') : null;
  }

  private static Text quote(Context context, Text text, int quote) {
    Slices slices = new Slices(context, 2L * text.length());
    long length = Quotes.length(text, quote, slices);
    return Quotes.write(text, quote, Sizes.text(context, length, text.width()), slices);
  }

  public static Text stringOf(Context context, int[] chars) {
    int all = 0;
    Slices slices = new Slices(context, chars.length);
    for (int c : chars) {
      slices.step();
      all |= c;
    }
    Sizes.text(context, chars.length, Text.widthOf(all));
    context.charge(chars.length / 4);
    return Text.ofScalars(chars, 0, chars.length);
  }

  public static Text stringFromUtf8(Context context, byte[] bytes) {
    return decode(context, bytes, 0, bytes.length);
  }

  /** The text of UTF-8 that must be well-formed. */
  static Text decode(Context context, byte[] bytes, int from, int to) {
    int count = to - from;
    context.charge(count / 4);
    Sizes.text(context, count, 1);
    Text text = Text.ofValidUtf8(bytes, from, to);
    if (text == null) {
      throw GuestException.of("FormatError", "the bytes are not UTF-8");
    }
    context.allocate(Math.max(0, text.byteSize() - count));
    return text;
  }

  public static long sizeOf(Context context, Object part) {
    return part instanceof CharBox ? 1 : ((Text) part).length();
  }

  public static long textWidth(Context context, Text text) {
    return text.width();
  }

  public static long putValue(Context context, long value, byte[] buffer, long at, long width) {
    return Buffers.put(value, buffer, at, width);
  }

  /** Has no place in a buffer but as a text. */
  public static long putValue(Context context, double value, byte[] buffer, long at, long width) {
    return Buffers.NO_ROOM;
  }

  public static long putValue(Context context, boolean value, byte[] buffer, long at, long width) {
    return Buffers.put(context, value ? TRUE : FALSE, buffer, at, width);
  }

  public static long putValue(Context context, int value, byte[] buffer, long at, long width) {
    return Buffers.put(value, buffer, at, width);
  }

  public static long putValue(Context context, byte value, byte[] buffer, long at, long width) {
    return Buffers.put(value & 0xFFL, buffer, at, width);
  }

  public static long putValue(
      Context context, @Nullable Object value, byte[] buffer, long at, long width) {
    return value instanceof Text text
        ? Buffers.put(context, text, buffer, at, width)
        : Buffers.NO_ROOM;
  }

  /** Rewrites characters in another width. */
  public static void copyBuffer(
      Context context,
      byte[] source,
      long sourceWidth,
      byte[] target,
      long targetWidth,
      long count) {
    Sizes.copy(context, count * targetWidth);
    int size = (int) count;
    for (int from = 0, to; from < size; from = to) {
      to = Parts.end(context, from, size);
      Text.copy(source, (int) sourceWidth, from, target, (int) targetWidth, from, to - from);
    }
  }

  public static Text bufferText(Context context, byte[] buffer, long length, long width) {
    Sizes.text(context, length, (int) width);
    return Text.ofBuffer(buffer, 0, (int) length, (int) width);
  }

  @Performs(SystemCall.OUTPUT_WRITE)
  public static void printText(Context context, Text text) {
    print(context, text, (bytes, from, to) -> context.capabilities().writeOut(bytes, from, to));
  }

  @Performs(SystemCall.ERROR_WRITE)
  public static void printErrorText(Context context, Text text) {
    print(context, text, (bytes, from, to) -> context.capabilities().writeErr(bytes, from, to));
  }

  private interface Sink {
    void write(byte[] bytes, int from, int to);
  }

  /**
   * In parts: the whole in UTF-8 would be as much again as the text. An empty text needs a grant,
   * too.
   */
  private static void print(Context context, Text text, Sink sink) {
    context.charge(text.length() / 4 + 1L);
    int from = 0;
    do {
      int to = Parts.end(context, from, text.length());
      byte[] bytes = text.toUtf8(from, to);
      sink.write(bytes, 0, bytes.length);
      from = to;
    } while (from < text.length());
  }

  @Performs(SystemCall.INPUT_READ)
  public static @Nullable Object readLine(Context context) {
    context.pin();
    return context.capabilities().readLine();
  }

  @Performs(SystemCall.ARGUMENTS_READ)
  public static Object[] argumentArray(Context context) {
    Object[] arguments = context.capabilities().arguments().toArray();
    Sizes.texts(context, arguments.length, 0);
    return arguments;
  }

  @SuppressWarnings("DoNotCallSuggester") // the interpreter calls it, by name
  public static Object exit(Context context, long status) {
    throw context.exit(status);
  }

  public static void copySlots(
      Context context, long[] source, long from, long[] target, long to, long count) {
    Slots.copy(context, source, from, target, to, count);
  }

  public static void copySlots(
      Context context, double[] source, long from, double[] target, long to, long count) {
    Slots.copy(context, source, from, target, to, count);
  }

  public static void copySlots(
      Context context, boolean[] source, long from, boolean[] target, long to, long count) {
    Slots.copy(context, source, from, target, to, count);
  }

  public static void copySlots(
      Context context, int[] source, long from, int[] target, long to, long count) {
    Slots.copy(context, source, from, target, to, count);
  }

  public static void copySlots(
      Context context, byte[] source, long from, byte[] target, long to, long count) {
    Slots.copy(context, source, from, target, to, count);
  }

  public static void copySlots(
      Context context,
      @Nullable Object[] source,
      long from,
      @Nullable Object[] target,
      long to,
      long count) {
    Slots.copy(context, source, from, target, to, count);
  }

  public static void fillSlots(Context context, long[] array, long from, long to, long value) {
    Sizes.copy(context, (to - from) * 8);
    Arrays.fill(array, (int) from, (int) to, value);
  }

  public static void fillSlots(Context context, double[] array, long from, long to, double value) {
    Sizes.copy(context, (to - from) * 8);
    Arrays.fill(array, (int) from, (int) to, value);
  }

  public static void fillSlots(
      Context context, boolean[] array, long from, long to, boolean value) {
    Sizes.copy(context, (to - from) * 8);
    Arrays.fill(array, (int) from, (int) to, value);
  }

  public static void fillSlots(Context context, int[] array, long from, long to, int value) {
    Sizes.copy(context, (to - from) * 8);
    Arrays.fill(array, (int) from, (int) to, value);
  }

  public static void fillSlots(Context context, byte[] array, long from, long to, byte value) {
    Sizes.copy(context, (to - from) * 8);
    Arrays.fill(array, (int) from, (int) to, value);
  }

  public static void fillSlots(
      Context context, @Nullable Object[] array, long from, long to, @Nullable Object value) {
    Sizes.copy(context, (to - from) * 8);
    context.changed(array);
    Arrays.fill(array, (int) from, (int) to, value);
  }

  /** Primitives hold nothing alive. */
  public static void clearSlots(Context context, long[] array, long from, long to) {}

  /** Primitives hold nothing alive. */
  public static void clearSlots(Context context, double[] array, long from, long to) {}

  /** Primitives hold nothing alive. */
  public static void clearSlots(Context context, boolean[] array, long from, long to) {}

  /** Primitives hold nothing alive. */
  public static void clearSlots(Context context, int[] array, long from, long to) {}

  /** Primitives hold nothing alive. */
  public static void clearSlots(Context context, byte[] array, long from, long to) {}

  public static void clearSlots(Context context, @Nullable Object[] array, long from, long to) {
    Slots.clear(context, array, from, to);
  }

  public static boolean sortPlain(Context context, long[] array) {
    Sorting.sort(context, array);
    return true;
  }

  /** Zeros of both signs are equal, and keep their order. */
  public static boolean sortPlain(Context context, double[] array) {
    return false;
  }

  public static boolean sortPlain(Context context, boolean[] array) {
    return false;
  }

  public static boolean sortPlain(Context context, int[] array) {
    return false;
  }

  public static boolean sortPlain(Context context, byte[] array) {
    return false;
  }

  public static boolean sortPlain(Context context, @Nullable Object[] array) {
    return false;
  }
}
