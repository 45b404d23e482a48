package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;

/** Rule OPERAND_TYPE for arithmetic and comparison. */
final class ArithmeticRules {
  private final Context context;
  private final Frame frame;

  ArithmeticRules(Context context) {
    this.context = context;
    this.frame = context.frame;
  }

  void binary() {
    Type second = number();
    frame.pop(second);
    frame.push(second);
  }

  void negate() {
    frame.push(number());
  }

  private Type number() {
    Type found = frame.pop();
    if (found != Primitive.INT && found != Primitive.FLOAT) {
      throw frame.mismatch("Int or Float", found);
    }
    return found;
  }

  void bits() {
    frame.pop(Primitive.INT);
    frame.pop(Primitive.INT);
    frame.push(Primitive.INT);
  }

  void compare(boolean alsoBool) {
    Type second = frame.pop();
    if (!(second instanceof Primitive) || (second == Primitive.BOOL && !alsoBool)) {
      throw frame.mismatch(alsoBool ? "a primitive type" : "Int, Float, Char or Byte", second);
    }
    frame.pop(second);
    frame.push(Primitive.BOOL);
  }

  void same() {
    frame.popReference();
    frame.popReference();
    frame.push(Primitive.BOOL);
  }

  void isNull() {
    frame.popReference();
    frame.push(Primitive.BOOL);
  }

  /** Two values of one shape, which may call the method {@code equals}: it takes any value. */
  void equal() {
    Type second = second();
    first(second);
    frame.push(Primitive.BOOL);
  }

  // Rule ORDER: what compareTo of the first takes.
  void order() {
    Type second = second();
    Type first = first(second);
    if (!context.declarations.isLibrary() && !context.subtyping.areOrdered(first, second)) {
      String what = Place.show(first) + " has no order with " + Place.show(second);
      throw context.fail(Rule.ORDER, what);
    }
    frame.push(Primitive.INT);
  }

  private Type second() {
    frame.requireOnly(2);
    return frame.pop();
  }

  /** The first of two values of one shape. */
  private Type first(Type second) {
    Type first = frame.pop();
    boolean references = Subtyping.isReference(first) && Subtyping.isReference(second);
    if (!references && !first.equals(second) && !Opening.sameShape(first, second)) {
      String what = Place.show(first) + " and " + Place.show(second) + " have no common shape";
      throw context.fail(Rule.OPERAND_TYPE, what);
    }
    return first;
  }

  /** One value of any type, which may call guest code. */
  void anyOne(Opcode opcode) {
    frame.requireOnly(1);
    frame.pop();
    frame.push(opcode == Opcode.HASH ? Primitive.INT : Basic.STRING);
  }
}
