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
  static int tryHere(ExecutionContext context, int[] code, int pc, long[] p, @Nullable Object[] r) {
    Object value = r[code[pc + 2]];
    return switch (code[pc]) {
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
    boolean answer;
    if (a == null || b == null) {
      answer = a == b;
    } else if (Values.hasMethods(a)) {
      return 0;
    } else {
      chargeFor(context, a);
      answer = Values.equal(a, b);
    }
    p[code[pc + 4]] = answer ? 1 : 0;
    return 5;
  }

  private static int hash(
      ExecutionContext context, int[] code, int pc, long[] p, @Nullable Object value) {
    if (value != null && Values.hasMethods(value)) {
      return 0;
    }
    if (value instanceof Text text) {
      context.charge(text.length() >> 2);
    }
    p[code[pc + 3]] = value == null ? 0 : Values.hash(value);
    return 4;
  }

  private static int print(
      ExecutionContext context, int[] code, int pc, @Nullable Object[] r, @Nullable Object value) {
    if (value != null && Values.hasMethods(value)) {
      return 0;
    }
    Text text = Values.print(value);
    if (text != value) {
      context.allocate(MemorySizes.TEXT + text.byteSize());
    }
    r[code[pc + 3]] = text;
    return 4;
  }

  private static int compare(
      ExecutionContext context,
      int[] code,
      int pc,
      long[] p,
      @Nullable Object a,
      @Nullable Object b) {
    if (a == null || b == null) {
      throw Operations.nullError();
    }
    if (Values.hasMethods(a)) {
      return 0;
    }
    chargeFor(context, a);
    Integer order = Values.compare(a, b);
    if (order == null) {
      throw noOrder(a, b);
    }
    p[code[pc + 4]] = order;
    return 5;
  }

  private static GuestException noOrder(Object a, Object b) {
    return GuestException.of(
        "CastError", BuiltIns.nameOf(a) + " cannot be compared to " + BuiltIns.nameOf(b));
  }

  private static void chargeFor(ExecutionContext context, Object value) {
    if (value instanceof Text text) {
      context.charge(text.byteSize() >> 5);
    }
  }
}
