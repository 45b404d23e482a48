package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;

/** Strings, arrays and globals. */
final class DataRules {
  private final Context context;
  private final Frame frame;

  DataRules(Context context) {
    this.context = context;
    this.frame = context.frame;
  }

  // Rule IMMEDIATE_RANGE.
  void concat(int count) {
    if (count < 1) {
      throw context.fail(Rule.IMMEDIATE_RANGE, "joins " + count + " strings");
    }
    frame.requireOnly(count);
    for (int i = 0; i < count; i++) {
      frame.pop(Basic.STRING);
    }
    frame.push(Basic.STRING);
  }

  void stringLength() {
    frame.pop(Basic.STRING);
    frame.push(Primitive.INT);
  }

  void stringGet() {
    frame.pop(Primitive.INT);
    frame.pop(Basic.STRING);
    frame.push(Primitive.CHAR);
  }

  // Rule NEW_ARRAY: unset elements are zeros or nulls.
  void newArray(Type element) {
    ArrayType type = new ArrayType(element);
    context.types.check(type);
    boolean zeroed = element instanceof Primitive || element instanceof NullableType;
    if (!zeroed && !context.declarations.isLibrary()) {
      throw context.fail(
          Rule.NEW_ARRAY, "elements of type " + Place.show(element) + " begin unset");
    }
    frame.pop(Primitive.INT);
    frame.push(type);
  }

  void arrayGet() {
    frame.pop(Primitive.INT);
    frame.push(array().element());
  }

  void arraySet() {
    Type value = frame.pop();
    frame.pop(Primitive.INT);
    Type element = array().element();
    if (!context.subtyping.isSubtype(value, element)) {
      throw frame.mismatch(element, value);
    }
  }

  void arrayLength() {
    array();
    frame.push(Primitive.INT);
  }

  private ArrayType array() {
    Type found = frame.pop();
    if (!(found instanceof ArrayType array)) {
      throw frame.mismatch("an array", found);
    }
    return array;
  }

  void getGlobal(Operand.OfGlobal operand) {
    frame.push(global(operand).type());
  }

  void putGlobal(Operand.OfGlobal operand) {
    GlobalInfo global = global(operand);
    boolean starting = global.own() && context.function.name().equals(Names.INITIALISER);
    if (!starting && !Mutability.allows(global.flags(), global.own())) {
      throw context.fail(Rule.MUTABILITY, Place.show(operand.symbol().name()) + " is not mutable");
    }
    frame.pop(global.type());
  }

  // Rules UNKNOWN_NAME and PRIVATE.
  private GlobalInfo global(Operand.OfGlobal operand) {
    GlobalInfo global = context.declarations.global(operand.symbol());
    if (global == null) {
      String what = "no global " + Place.show(operand.symbol().name()) + " is declared or imported";
      throw context.fail(Rule.UNKNOWN_NAME, what);
    }
    if (global.isHidden()) {
      String what = Place.show(operand.symbol().name()) + " is private to another module";
      throw context.fail(Rule.PRIVATE, what);
    }
    return global;
  }
}
