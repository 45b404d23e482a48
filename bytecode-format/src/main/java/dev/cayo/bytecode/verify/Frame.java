package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The locals and the operand stack while the instructions of a block are followed. */
final class Frame {
  private final Place place;
  private final Subtyping subtyping;
  private final Type[] locals;

  /** The locals that hold a value. */
  final BitSet assigned = new BitSet();

  // of each entry of the stack one is set
  private @Nullable Type[] stack = new @Nullable Type[16];
  private @Nullable Uninitialised[] unfinished = new @Nullable Uninitialised[16];
  private int depth;

  Frame(Type[] locals, Subtyping subtyping, Place place) {
    this.locals = locals;
    this.subtyping = subtyping;
    this.place = place;
  }

  void enterBlock(BitSet live) {
    assigned.clear();
    assigned.or(live);
    depth = 0;
  }

  int depth() {
    return depth;
  }

  // Rule LOCAL_TYPE.
  Type local(int index) {
    if (index < 0 || index >= locals.length) {
      throw place.fail(Rule.LOCAL_TYPE, "there is no local " + index);
    }
    return locals[index];
  }

  void push(Type type) {
    grow();
    stack[depth++] = type;
  }

  void push(Uninitialised object) {
    grow();
    unfinished[depth++] = object;
  }

  // Rule LIMITS.
  private void grow() {
    if (depth == Limits.STACK) {
      throw place.fail(Rule.LIMITS, "more than " + Limits.STACK + " entries on the stack");
    }
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
      unfinished = Arrays.copyOf(unfinished, depth * 2);
    }
    stack[depth] = null;
    unfinished[depth] = null;
  }

  // Rules UNDERFLOW and UNINITIALISED.
  Type pop() {
    take();
    Type type = stack[depth];
    if (type == null) {
      throw place.fail(Rule.UNINITIALISED, "an uninitialised object is used");
    }
    return type;
  }

  private void take() {
    if (depth == 0) {
      throw place.fail(Rule.UNDERFLOW, "the operand stack is empty");
    }
    depth--;
  }

  // Rule OPERAND_TYPE.
  void pop(Type expected) {
    Type found = pop();
    if (!subtyping.isSubtype(found, expected)) {
      throw mismatch(expected, found);
    }
  }

  /** Pops values for the types given, the last first. */
  void pop(List<Type> expected) {
    for (int i = expected.size() - 1; i >= 0; i--) {
      pop(expected.get(i));
    }
  }

  RuntimeException mismatch(Type expected, Type found) {
    return mismatch(Place.show(expected), found);
  }

  RuntimeException mismatch(String expected, Type found) {
    String what = "finds " + Place.show(found) + " where " + expected + " is due";
    return place.fail(Rule.OPERAND_TYPE, what);
  }

  // Rule OPERAND_TYPE.
  Type popReference() {
    Type found = pop();
    if (!Subtyping.isReference(found)) {
      throw mismatch("a reference", found);
    }
    return found;
  }

  // Rule UNINITIALISED.
  Uninitialised popUninitialised() {
    take();
    Uninitialised object = unfinished[depth];
    if (object == null) {
      throw place.fail(Rule.UNINITIALISED, "finds no uninitialised object");
    }
    return object;
  }

  // Rule EMPTY_STACK.
  void requireEmpty() {
    if (depth != 0) {
      throw place.fail(Rule.EMPTY_STACK, depth + " entries on the stack at the end of the block");
    }
  }

  // Rule EMPTY_STACK: a call finds its arguments and nothing else.
  void requireOnly(int arguments) {
    if (depth < arguments) {
      throw place.fail(Rule.UNDERFLOW, arguments + " arguments are due, the stack has " + depth);
    }
    if (depth > arguments) {
      String what = (depth - arguments) + " entries on the stack below the arguments";
      throw place.fail(Rule.EMPTY_STACK, what);
    }
  }
}
