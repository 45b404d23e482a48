package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The derived {@code toString()}: the texts of the parts, joined. Those that may go deep are asked
 * for through {@code partText} of std.prelude, which knows how deep. Local 0 is the object.
 */
final class DerivedText {
  private static final Set<Builtin> QUOTED = EnumSet.of(Builtin.CHAR, Builtin.STRING, Builtin.ANY);

  private final Body body;
  private final DerivedMethods derived;
  private final Emission module;

  DerivedText(Body body, DerivedMethods derived, Emission module) {
    this.body = body;
    this.derived = derived;
    this.module = module;
  }

  void write(ClassSymbol symbol) {
    if (derived.isEnum()) {
      derived.eachCase(body, (of, tag, object) -> text(object, of));
    } else {
      text(0, symbol);
    }
  }

  private void text(int object, ClassSymbol of) {
    List<FieldSymbol> fields = DerivedMethods.components(of);
    String name = of.isTuple() ? "" : of.simpleName();
    if (fields.isEmpty()) {
      body.pushString(derived.isEnum() ? name : name + "()");
      body.exits.leave();
      return;
    }
    int from = body.stack.size();
    for (int i = 0; i < fields.size(); i++) {
      String label = of.isTuple() ? "" : fields.get(i).name() + ": ";
      body.pushString((i == 0 ? name + "(" : ", ") + label);
      pushText(object, fields.get(i));
      body.stack.shelve();
    }
    body.pushString(")");
    int count = body.stack.size() - from;
    body.operate(Opcode.CONCAT, new Operand.Count(count), count, Basic.STRING);
    body.exits.leave();
  }

  private void pushText(int object, FieldSymbol field) {
    boolean flat = module.flatTypes().contain(field.type());
    boolean plain = isPlain(field.type());
    if (!flat) {
      body.stack.pushLocal(object);
    }
    derived.pushField(body, object, field);
    List<Type> type = List.of(derived.fieldType(field));
    if (flat && plain) {
      body.operate(Opcode.TO_STRING, 1, Basic.STRING);
    } else if (flat) {
      body.calls.invoke(module.prelude().function("quotedTextOf"), type, 1, Basic.STRING);
    } else if (plain) {
      body.calls.invoke(module.prelude().function("innerText"), List.of(), 2, Basic.STRING);
    } else {
      body.calls.invoke(module.prelude().function("partText"), type, 2, Basic.STRING);
    }
  }

  /** Whether the values of a type have no quotes inside others. */
  private static boolean isPlain(Ty type) {
    Ty inner = type instanceof Ty.Nullable nullable ? nullable.inner() : type;
    return inner instanceof Ty.Class named
        && named.symbol().kind() != TypeKind.INTERFACE
        && !QUOTED.contains(named.symbol().builtin());
  }
}
