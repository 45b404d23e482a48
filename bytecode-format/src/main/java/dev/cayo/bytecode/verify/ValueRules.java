package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;

/** Constants, locals and the stack. */
final class ValueRules {
  private final Context context;
  private final Frame frame;

  /** Whether local 0 is an object under construction. */
  private final boolean initialiser;

  ValueRules(Context context) {
    this.context = context;
    this.frame = context.frame;
    this.initialiser = context.function.flags().contains(Flag.INITIALISER);
  }

  void constant(Instruction instruction) {
    Operand operand = instruction.operand();
    if (operand instanceof Operand.Immediate immediate) {
      checkRange(instruction, immediate.value());
    }
    frame.push(
        switch (instruction.opcode()) {
          case INT -> Primitive.INT;
          case CHAR -> Primitive.CHAR;
          case BYTE -> Primitive.BYTE;
          case TRUE, FALSE -> Primitive.BOOL;
          case NULL -> Basic.NULL;
          case UNIT -> Basic.UNIT;
          default -> typeOf(((Operand.Constant) operand).value());
        });
  }

  private static Type typeOf(Literal literal) {
    if (literal instanceof Literal.OfInt) {
      return Primitive.INT;
    }
    return literal instanceof Literal.OfFloat ? Primitive.FLOAT : Basic.STRING;
  }

  // Rule IMMEDIATE_RANGE.
  private void checkRange(Instruction instruction, long value) {
    boolean fits =
        switch (instruction.opcode()) {
          case CHAR -> value >= 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
          case BYTE -> value >= 0 && value <= 255;
          default -> true;
        };
    if (!fits) {
      throw context.fail(Rule.IMMEDIATE_RANGE, value + " is out of range");
    }
  }

  // Rules ASSIGNED and UNINITIALISED: the object of an initialiser leaves its local.
  void load(int index) {
    Type type = frame.local(index);
    if (!frame.assigned.get(index)) {
      throw context.fail(Rule.ASSIGNED, "local " + index + " is not assigned here");
    }
    if (initialiser && index == 0) {
      context.flow.consumed(0);
      ClassType object = (ClassType) type;
      frame.push(new Uninitialised(object, object, true));
    } else {
      frame.push(type);
    }
  }

  // Rules LOCAL_TYPE and UNINITIALISED.
  void store(int index) {
    Type type = frame.local(index);
    if (initialiser && index == 0) {
      throw context.fail(Rule.UNINITIALISED, "the local of the uninitialised object is stored to");
    }
    Type found = frame.pop();
    if (!context.subtyping.isSubtype(found, type)) {
      String what = "stores " + Place.show(found) + " in a local of type " + Place.show(type);
      throw context.fail(Rule.LOCAL_TYPE, what);
    }
    frame.assigned.set(index);
  }

  void dup() {
    Type type = frame.pop();
    frame.push(type);
    frame.push(type);
  }

  void pop() {
    frame.pop();
  }
}
