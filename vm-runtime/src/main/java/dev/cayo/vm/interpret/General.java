package dev.cayo.vm.interpret;

import dev.cayo.vm.GuestException;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.Values;
import dev.cayo.vm.link.BuiltIns;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.translate.RegisterOp;
import org.jspecify.annotations.Nullable;

/**
 * equals, hash, compare and to_string on references: answered here unless the value has methods of
 * its own.
 */
final class General {
  private General() {}

  /**
   * Gives the length of the instruction where it is done, zero where the method is to be called.
   */
  static int tryHere(
      ExecutionContext context, int op, int[] code, int pc, long[] p, @Nullable Object[] r) {
    Object value = r[code[pc + 2]];
    return switch (op) {
      case RegisterOp.EQUALS -> equal(context, code, pc, p, value, r[code[pc + 3]]);
      case RegisterOp.COMPARE -> compare(context, code, pc, p, value, r[code[pc + 3]]);
      case RegisterOp.HASH -> hash(context, code, pc, p, value);
      default -> print(context, code, pc, r, value);
    };
  }

  private static int equal(
      ExecutionContext context,
      int[] code,
      int pc,
      long[] p,
      @Nullable Object a,
      @Nullable Object b) {
    if (hasEquals(a, b)) {
      return 0;
    }
    p[code[pc + 4]] = equal(context, a, b) ? 1 : 0;
    return 5;
  }

  /** Whether a method has to answer whether two values are equal. */
  static boolean hasEquals(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && Values.hasMethods(a);
  }

  /** For values without methods of their own. */
  static boolean equal(ExecutionContext context, @Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b;
    }
    chargeFor(context, a);
    return Values.equal(a, b);
  }

  private static int hash(
      ExecutionContext context, int[] code, int pc, long[] p, @Nullable Object value) {
    if (value != null && Values.hasMethods(value)) {
      return 0;
    }
    p[code[pc + 3]] = hash(context, value);
    return 4;
  }

  /** For values without methods of their own. */
  static long hash(ExecutionContext context, @Nullable Object value) {
    if (value instanceof Text text) {
      charge(context, text.length() >> 2);
    }
    return value == null ? 0 : Values.hash(value);
  }

  private static int print(
      ExecutionContext context, int[] code, int pc, @Nullable Object[] r, @Nullable Object value) {
    if (value != null && Values.hasMethods(value)) {
      return 0;
    }
    r[code[pc + 3]] = print(context, value);
    return 4;
  }

  /** For values without methods of their own. */
  static Text print(ExecutionContext context, @Nullable Object value) {
    Text text = Values.print(value);
    if (text != value) {
      context.allocate(MemorySizes.TEXT + text.byteSize());
    }
    return text;
  }

  private static int compare(
      ExecutionContext context,
      int[] code,
      int pc,
      long[] p,
      @Nullable Object a,
      @Nullable Object b) {
    if (hasCompare(a, b)) {
      return 0;
    }
    p[code[pc + 4]] = compare(context, a, b);
    return 5;
  }

  /** Whether a method has to tell the order of two values; raises where one is null. */
  static boolean hasCompare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      throw Operations.nullError();
    }
    return Values.hasMethods(a);
  }

  /** For values without methods of their own. */
  @SuppressWarnings("NullAway") // after hasCompare
  static long compare(ExecutionContext context, @Nullable Object a, @Nullable Object b) {
    chargeFor(context, a);
    Integer order = Values.compare(a, b);
    if (order == null) {
      throw noOrder(a, b);
    }
    return order;
  }

  private static GuestException noOrder(Object a, Object b) {
    return GuestException.of(
        "CastError", BuiltIns.nameOf(a) + " cannot be compared to " + BuiltIns.nameOf(b));
  }

  private static void chargeFor(ExecutionContext context, Object value) {
    if (value instanceof Text text) {
      charge(context, text.byteSize() >> 5);
    }
  }

  /** Nothing for what is short. */
  private static void charge(ExecutionContext context, int fuel) {
    if (fuel != 0) {
      context.charge(fuel);
    }
  }
}
