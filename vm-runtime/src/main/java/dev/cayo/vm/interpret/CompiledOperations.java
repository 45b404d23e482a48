package dev.cayo.vm.interpret;

import dev.cayo.vm.GuestException;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.Values;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.Invoker;
import dev.cayo.vm.link.TypeTest;
import dev.cayo.vm.object.Closure;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What compiled code calls for instructions that are not one of the host's. Small, so that HotSpot
 * makes them part of their callers. Those that may raise take the context last.
 */
public final class CompiledOperations {
  /** The fuel of a slice is not in the compiled code's own variable. */
  public static final int ELSEWHERE = Integer.MIN_VALUE;

  private CompiledOperations() {}

  // Fuel and memory

  /** Charges for a block. */
  public static void charge(ExecutionContext context, int weight) {
    context.budget -= weight;
  }

  /** Whether the slice is spent. */
  public static boolean isSpent(ExecutionContext context) {
    return context.budget < 0;
  }

  /** Whether memory has to be counted. */
  public static boolean isShort(ExecutionContext context) {
    return context.memory < 0;
  }

  /** Whether one or the other. */
  public static boolean isDue(ExecutionContext context) {
    return isDue(context.budget, context);
  }

  /** Whether the slice, of which so much is left, is spent, or memory has to be counted. */
  public static boolean isDue(int left, ExecutionContext context) {
    return (left | (int) (context.memory >> 32)) < 0;
  }

  /**
   * How many iterations of a loop can run without a look at anything, counting in an int.
   *
   * @param from what counts the loop
   * @param to the bound, which is not reached
   * @param step by which it is counted up; zero where that is no int above zero
   * @param left fuel of the slice
   * @param weight fuel of an iteration, at most
   * @return none where it does not count in an int
   */
  public static int iterationsUpTo(long from, long to, int step, int left, int weight) {
    long end = Math.min(to, Integer.MAX_VALUE - (long) step);
    if (from < Integer.MIN_VALUE || from >= end || step == 0) {
      return 0;
    }
    long count = step == 1 ? end - from : (end - from + step - 1) / step;
    return (int) (count * weight <= left ? count : left / weight);
  }

  /** As {@link #iterationsUpTo}, up to the bound itself. */
  public static int iterationsUpThrough(long from, long to, int step, int left, int weight) {
    return iterationsUpTo(from, Math.min(to, Integer.MAX_VALUE - 1L) + 1, step, left, weight);
  }

  /** As {@link #iterationsUpTo}, counting down. */
  public static int iterationsDownTo(long from, long to, int step, int left, int weight) {
    long end = Math.max(to, Integer.MIN_VALUE + (long) step);
    if (from > Integer.MAX_VALUE || from <= end || step == 0) {
      return 0;
    }
    long count = step == 1 ? from - end : (from - end + step - 1) / step;
    return (int) (count * weight <= left ? count : left / weight);
  }

  /** As {@link #iterationsDownTo}, down to the bound itself. */
  public static int iterationsDownThrough(long from, long to, int step, int left, int weight) {
    return iterationsDownTo(from, Math.max(to, Integer.MIN_VALUE + 1L) - 1, step, left, weight);
  }

  /** By what a loop is counted, where that is an int above zero; else zero. */
  public static int loopStep(long step) {
    return step > 0 && step <= Integer.MAX_VALUE ? (int) step : 0;
  }

  /** What is left of a slice goes back to the context, on the way of an error. */
  public static void flush(int left, ExecutionContext context) {
    if (left != ELSEWHERE) {
      context.budget = left;
    }
  }

  /** Counts memory that was allocated; looked at when the next block that allocates is entered. */
  public static void allocated(long bytes, ExecutionContext context) {
    context.memory -= bytes;
  }

  /** What a string that was just made counts for. */
  public static long size(Text text) {
    return (long) MemorySizes.TEXT + text.byteSize();
  }

  /** Looks at the limit of memory within a block; gives nothing. */
  public static @Nullable Object checkMemory(ExecutionContext context) {
    context.checkMemory();
    return null;
  }

  // Int

  public static long add(long a, long b, ExecutionContext context) {
    try {
      return Math.addExact(a, b);
    } catch (ArithmeticException e) {
      throw raise(Operations.overflow(), context);
    }
  }

  public static long subtract(long a, long b, ExecutionContext context) {
    try {
      return Math.subtractExact(a, b);
    } catch (ArithmeticException e) {
      throw raise(Operations.overflow(), context);
    }
  }

  public static long multiply(long a, long b, ExecutionContext context) {
    try {
      return Math.multiplyExact(a, b);
    } catch (ArithmeticException e) {
      throw raise(Operations.overflow(), context);
    }
  }

  /** The smaller of two, without a branch where their difference is an Int. */
  public static long min(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      return Math.min(a, b);
    }
    return b + (difference & difference >> 63);
  }

  /** The larger of two, as {@link #min}. */
  public static long max(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      return Math.max(a, b);
    }
    return a - (difference & difference >> 63);
  }

  public static long negate(long a, ExecutionContext context) {
    try {
      return Math.negateExact(a);
    } catch (ArithmeticException e) {
      throw raise(Operations.overflow(), context);
    }
  }

  public static long divide(long a, long b, ExecutionContext context) {
    if (b == 0 || (b == -1 && a == Long.MIN_VALUE)) {
      throw divisionError(a, b, context);
    }
    return a / b;
  }

  private static ThrownError divisionError(long a, long b, ExecutionContext context) {
    try {
      throw new IllegalStateException(Long.toString(Operations.divide(a, b)));
    } catch (GuestException e) {
      return raise(e, context);
    }
  }

  public static long remainder(long a, long b, ExecutionContext context) {
    if (b == 0) {
      throw divisionError(a, b, context);
    }
    return a % b;
  }

  public static boolean less(long a, long b) {
    return a < b;
  }

  public static boolean lessEqual(long a, long b) {
    return a <= b;
  }

  public static boolean greater(long a, long b) {
    return a > b;
  }

  public static boolean greaterEqual(long a, long b) {
    return a >= b;
  }

  public static boolean equal(long a, long b) {
    return a == b;
  }

  public static boolean unequal(long a, long b) {
    return a != b;
  }

  public static boolean less(int a, int b) {
    return a < b;
  }

  public static boolean lessEqual(int a, int b) {
    return a <= b;
  }

  public static boolean greater(int a, int b) {
    return a > b;
  }

  public static boolean greaterEqual(int a, int b) {
    return a >= b;
  }

  public static boolean equal(int a, int b) {
    return a == b;
  }

  public static boolean unequal(int a, int b) {
    return a != b;
  }

  public static boolean less(double a, double b) {
    return a < b;
  }

  public static boolean lessEqual(double a, double b) {
    return a <= b;
  }

  public static boolean greater(double a, double b) {
    return a > b;
  }

  public static boolean greaterEqual(double a, double b) {
    return a >= b;
  }

  public static boolean equal(double a, double b) {
    return a == b;
  }

  public static boolean unequal(double a, double b) {
    return a != b;
  }

  /** The index of a value in a table; its size for values outside. */
  public static int tableIndex(long value, int size) {
    return value >= 0 && value < size ? (int) value : size;
  }

  public static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == b;
  }

  public static boolean isNull(@Nullable Object a) {
    return a == null;
  }

  /** What a global variable holds, as registers hold it. */
  public static long number(GlobalCell cell, ExecutionContext context) {
    try {
      return cell.number();
    } catch (GuestException e) {
      throw raise(e, context);
    }
  }

  /** As {@link #number}. */
  public static @Nullable Object reference(GlobalCell cell, ExecutionContext context) {
    try {
      return cell.reference();
    } catch (GuestException e) {
      throw raise(e, context);
    }
  }

  // Conversions

  public static long toInt(double value, ExecutionContext context) {
    if (value >= -0x1p63 && value < 0x1p63) {
      return (long) value;
    }
    throw raise(Operations.overflow(), context);
  }

  public static int toChar(long value, ExecutionContext context) {
    if (!Text.isScalar(value)) {
      throw convertError(dev.cayo.vm.translate.RegisterOp.INT_TO_CHAR, value, context);
    }
    return (int) value;
  }

  public static int toByte(long value, ExecutionContext context) {
    if (value < 0 || value > 255) {
      throw convertError(dev.cayo.vm.translate.RegisterOp.INT_TO_BYTE, value, context);
    }
    return (int) value;
  }

  private static ThrownError convertError(int op, long value, ExecutionContext context) {
    try {
      throw new IllegalStateException(Long.toString(Operations.convert(op, value)));
    } catch (GuestException e) {
      return raise(e, context);
    }
  }

  // Strings and arrays

  public static int scalarAt(Text text, long index, ExecutionContext context) {
    if (index < 0 || index >= text.length()) {
      throw raise(Operations.index(index, text.length()), context);
    }
    return text.scalarAt((int) index);
  }

  /** An index as the host's, within an array of that length. */
  public static int index(long index, int length, ExecutionContext context) {
    int narrow = (int) index;
    if (narrow != index || narrow < 0 || narrow >= length) {
      throw raise(Operations.index(index, length), context);
    }
    return narrow;
  }

  public static long get(long[] array, long index, ExecutionContext context) {
    return array[index(index, array.length, context)];
  }

  public static double get(double[] array, long index, ExecutionContext context) {
    return array[index(index, array.length, context)];
  }

  public static boolean get(boolean[] array, long index, ExecutionContext context) {
    return array[index(index, array.length, context)];
  }

  public static int get(int[] array, long index, ExecutionContext context) {
    return array[index(index, array.length, context)];
  }

  public static int get(byte[] array, long index, ExecutionContext context) {
    return array[index(index, array.length, context)] & 0xFF;
  }

  public static @Nullable Object get(
      @Nullable Object[] array, long index, ExecutionContext context) {
    return array[index(index, array.length, context)];
  }

  /** An element that is not null: where it is not set, that is an error. */
  public static Object getSet(@Nullable Object[] array, long index, ExecutionContext context) {
    Object element = array[index(index, array.length, context)];
    if (element == null) {
      throw raise(Operations.unset(index), context);
    }
    return element;
  }

  public static void set(long[] array, long index, long value, ExecutionContext context) {
    array[index(index, array.length, context)] = value;
  }

  public static void set(double[] array, long index, double value, ExecutionContext context) {
    array[index(index, array.length, context)] = value;
  }

  public static void set(boolean[] array, long index, boolean value, ExecutionContext context) {
    array[index(index, array.length, context)] = value;
  }

  public static void set(int[] array, long index, int value, ExecutionContext context) {
    array[index(index, array.length, context)] = value;
  }

  public static void set(byte[] array, long index, int value, ExecutionContext context) {
    array[index(index, array.length, context)] = (byte) value;
  }

  public static void set(
      @Nullable Object[] array, long index, @Nullable Object value, ExecutionContext context) {
    array[index(index, array.length, context)] = value;
  }

  /** As {@link #set}, where live memory is counted. */
  public static void setReference(
      @Nullable Object[] array, long index, @Nullable Object value, ExecutionContext context) {
    array[index(index, array.length, context)] = value;
    context.changed(array);
  }

  /** After a reference was stored in an object, where live memory is counted. */
  public static void changed(GuestObject object, ExecutionContext context) {
    if (object.mark < 0) {
      context.changed(object);
    }
  }

  // Types

  public static Object unwrap(@Nullable Object value, ExecutionContext context) {
    if (value == null) {
      throw raise(Operations.nullError(), context);
    }
    return value;
  }

  /** What a box holds, as registers hold it. */
  public static long unbox(@Nullable Object value, ExecutionContext context) {
    return Boxes.unbox(unwrap(value, context));
  }

  public static long unboxInt(@Nullable Object value, ExecutionContext context) {
    return value instanceof Long box ? box : unbox(value, context);
  }

  public static double unboxFloat(@Nullable Object value, ExecutionContext context) {
    return value instanceof Double box ? box : Double.longBitsToDouble(unbox(value, context));
  }

  public static boolean is(@Nullable Object value, TypeTest test) {
    return test.test(value);
  }

  public static @Nullable Object cast(
      @Nullable Object value, TypeTest test, ExecutionContext context) {
    try {
      return Operations.cast(test, value);
    } catch (GuestException e) {
      throw raise(e, context);
    }
  }

  /** As {@link #cast}, for a class that most values are of. */
  public static @Nullable Object cast(
      @Nullable Object value, TypeTest test, Class<?> host, ExecutionContext context) {
    return host.isInstance(value) ? value : cast(value, test, context);
  }

  // Calls

  /** What calls a closure. */
  public static Invoker invoker(Closure closure) {
    return closure.function.closureInvoker(closure.primitives.length + closure.references.length);
  }

  public static RuntimeException thrown(@Nullable Object error, ExecutionContext context) {
    if (error == null) {
      return raise(Operations.nullError(), context);
    }
    return CompiledRuns.raise(context, new ThrownError((GuestError) error));
  }

  private static ThrownError raise(GuestException error, ExecutionContext context) {
    return CompiledRuns.raise(context, error);
  }

  // What is done here for values without methods of their own

  public static boolean hasEquals(@Nullable Object a, @Nullable Object b) {
    return General.hasEquals(a, b);
  }

  public static boolean equal(@Nullable Object a, @Nullable Object b, ExecutionContext context) {
    return General.equal(context, a, b);
  }

  public static boolean hasMethods(@Nullable Object a) {
    return a != null && Values.hasMethods(a);
  }

  public static long hash(@Nullable Object a, ExecutionContext context) {
    return General.hash(context, a);
  }

  public static boolean hasCompare(
      @Nullable Object a, @Nullable Object b, ExecutionContext context) {
    try {
      return General.hasCompare(a, b);
    } catch (GuestException e) {
      throw raise(e, context);
    }
  }

  public static long compare(@Nullable Object a, @Nullable Object b, ExecutionContext context) {
    try {
      return General.compare(context, a, b);
    } catch (GuestException e) {
      throw raise(e, context);
    }
  }
}
