package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.compiler.symbols.FieldSymbol;
import java.util.List;

/**
 * The derived {@code equals(other: Any?)}: same object, or same type, same case and equal parts.
 * Local 0 is the object, local 1 the other.
 */
final class DerivedEquals {
  private final Body body;
  private final DerivedMethods derived;
  private final Draft unequal = new Draft();

  DerivedEquals(Body body, DerivedMethods derived) {
    this.body = body;
    this.derived = derived;
  }

  void write() {
    Draft equal = new Draft();
    body.stack.pushLocal(0);
    body.stack.pushLocal(1);
    body.operate(Opcode.SAME, 2, Primitive.BOOL);
    body.patterns.require(false, equal);
    Operand type = new Operand.OfType(derived.type());
    body.stack.pushLocal(1);
    body.operate(Opcode.IS, type, 1, Primitive.BOOL);
    body.patterns.require(true, unequal);
    body.stack.pushLocal(1);
    body.operate(Opcode.CAST, type, 1, derived.type());
    int other = body.stack.popToSlot();
    if (derived.isEnum()) {
      cases(other);
    } else {
      parts(0, other, derived.components());
      body.code.jump(equal);
    }
    body.code.place(equal);
    result(true);
    body.code.place(unequal);
    result(false);
  }

  private void cases(int other) {
    body.stack.pushLocal(0);
    body.operate(Opcode.TAG, 1, Primitive.INT);
    body.stack.pushLocal(other);
    body.operate(Opcode.TAG, 1, Primitive.INT);
    body.operate(Opcode.EQUAL, 2, Primitive.BOOL);
    body.patterns.require(true, unequal);
    derived.eachCase(
        body,
        (of, tag, object) -> {
          List<FieldSymbol> fields = DerivedMethods.components(of);
          if (!fields.isEmpty()) {
            int narrowed = derived.narrowed(body, other, of);
            parts(object, narrowed, fields);
            body.slots.release(narrowed);
          }
          result(true);
        });
  }

  private void parts(int object, int other, List<FieldSymbol> fields) {
    for (FieldSymbol field : fields) {
      derived.pushField(body, object, field);
      derived.pushField(body, other, field);
      body.operate(Opcode.EQUALS, 2, Primitive.BOOL);
      body.patterns.require(true, unequal);
    }
  }

  private void result(boolean value) {
    if (body.code.reachable()) {
      body.stack.pushConstant(value ? Opcode.TRUE : Opcode.FALSE, Operand.NONE, Primitive.BOOL);
      body.exits.leave();
    }
  }
}
