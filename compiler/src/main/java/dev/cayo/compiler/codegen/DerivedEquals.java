package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ClassType;
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
    if (derived.isEnum()) {
      cases();
    } else {
      parts(0, derived.type(), derived.components());
      body.code.jump(equal);
    }
    body.code.place(equal);
    result(true);
    body.code.place(unequal);
    result(false);
  }

  private void cases() {
    body.stack.pushLocal(0);
    body.operate(Opcode.TAG, 1, Primitive.INT);
    pushOther(derived.type());
    body.operate(Opcode.TAG, 1, Primitive.INT);
    body.operate(Opcode.EQUAL, 2, Primitive.BOOL);
    body.patterns.require(true, unequal);
    derived.eachCase(
        body,
        (of, tag, object) -> {
          List<FieldSymbol> fields = DerivedMethods.components(of);
          if (!fields.isEmpty()) {
            parts(object, derived.caseType(of), fields);
          }
          result(true);
        });
  }

  private void parts(int object, ClassType type, List<FieldSymbol> fields) {
    // To a verifier each cast to a generic type gives other arguments, which no local can have.
    boolean kept = type.arguments().isEmpty() && fields.size() > 1;
    int other = -1;
    if (kept) {
      pushOther(type);
      other = body.stack.popToSlot();
    }
    for (FieldSymbol field : fields) {
      derived.pushField(body, object, field);
      if (kept) {
        body.stack.pushLocal(other);
      } else {
        pushOther(type);
      }
      derived.getField(body, field);
      body.operate(Opcode.EQUALS, 2, Primitive.BOOL);
      body.patterns.require(true, unequal);
    }
    if (kept) {
      body.slots.release(other);
    }
  }

  private void pushOther(ClassType type) {
    body.stack.pushLocal(1);
    body.operate(Opcode.CAST, new Operand.OfType(type), 1, type);
  }

  private void result(boolean value) {
    if (body.code.reachable()) {
      body.stack.pushConstant(value ? Opcode.TRUE : Opcode.FALSE, Operand.NONE, Primitive.BOOL);
      body.exits.leave();
    }
  }
}
