package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The methods that records and enums have without being written. Those of an enum switch on the
 * tag.
 */
final class DerivedMethods {
  private final Emission module;
  private final ClassSymbol symbol;
  private final Types types;

  DerivedMethods(Emission module, ClassSymbol symbol) {
    this.module = module;
    this.symbol = symbol;
    this.types = new Types(module.uses(), symbol.typeParameters());
  }

  void write(FunctionSymbol method) {
    Types scope = new Types(module.uses(), method.allTypeParameters());
    List<Parameter> parameters = Signatures.parameters(method, scope);
    Type result = Signatures.result(method, scope);
    Consumer<Body> content =
        switch (method.name()) {
          case "equals" -> body -> new DerivedEquals(body, this).write();
          case "hash" -> this::hash;
          case "toString" -> body -> new DerivedText(body, this, module).write(symbol);
          case "name" -> this::name;
          default -> throw new IllegalStateException("cannot derive " + method);
        };
    new FunctionWriter(module, method.fileName(), method.fileName(), scope, parameters, result)
        .flags(Signatures.flags(method))
        .write(content);
  }

  boolean isEnum() {
    return symbol.kind() == TypeKind.ENUM;
  }

  ClassType type() {
    return (ClassType) types.of(symbol.selfType());
  }

  List<ClassSymbol> cases() {
    return List.copyOf(symbol.cases().values());
  }

  /** The parts of a record or case that count. */
  static List<FieldSymbol> components(ClassSymbol of) {
    return of.fields().values().stream().filter(f -> f.has(Flag.COMPONENT)).toList();
  }

  List<FieldSymbol> components() {
    return components(symbol);
  }

  /** The type of a case with the type parameters of the enum. */
  ClassType caseType(ClassSymbol of) {
    return new ClassType(Uses.symbol(of), types.variables());
  }

  /** The type of a part, in terms of the parameters of the type that the method belongs to. */
  Type fieldType(FieldSymbol field) {
    Types scope = new Types(module.uses(), field.owner().typeParameters());
    return scope.of(field.type());
  }

  void pushField(Body body, int object, FieldSymbol field) {
    body.stack.pushLocal(object);
    getField(body, field);
  }

  /** The part of the object on the stack. */
  void getField(Body body, FieldSymbol field) {
    Operand operand = new Operand.OfField(Uses.symbol(field.owner()), field.name());
    body.operate(Opcode.GET_FIELD, operand, 1, fieldType(field));
  }

  /** Code for each case, with the local that holds it; each returns. */
  void eachCase(Body body, CaseCode code) {
    List<ClassSymbol> cases = cases();
    List<Draft> table = new ArrayList<>();
    cases.forEach(c -> table.add(new Draft()));
    body.stack.pushLocal(0);
    body.operate(Opcode.TAG, 1, Primitive.INT);
    body.stack.consume(1);
    Draft other = table.isEmpty() ? new Draft() : table.get(table.size() - 1);
    body.code.select(table, other);
    for (int i = 0; i < cases.size(); i++) {
      body.code.place(table.get(i));
      boolean empty = components(cases.get(i)).isEmpty();
      int object = empty ? 0 : narrowed(body, 0, cases.get(i));
      code.write(cases.get(i), i, object);
      if (!empty) {
        body.slots.release(object);
      }
    }
    if (table.isEmpty()) {
      body.code.place(other);
    }
  }

  int narrowed(Body body, int slot, ClassSymbol to) {
    Type target = caseType(to);
    body.stack.pushLocal(slot);
    body.operate(Opcode.CAST, new Operand.OfType(target), 1, target);
    return body.stack.popToSlot();
  }

  /** Code for one case. */
  interface CaseCode {
    void write(ClassSymbol of, int tag, int object);
  }

  private void hash(Body body) {
    if (isEnum()) {
      eachCase(body, (of, tag, object) -> hash(body, object, tag + 1, components(of)));
    } else {
      hash(body, 0, 1, components());
    }
  }

  private void hash(Body body, int object, int seed, List<FieldSymbol> fields) {
    body.pushInt(seed);
    for (FieldSymbol field : fields) {
      body.pushInt(31);
      body.operate(Opcode.MULTIPLY_WRAPPING, 2, Primitive.INT);
      body.stack.shelve();
      pushField(body, object, field);
      body.operate(Opcode.HASH, 1, Primitive.INT);
      body.operate(Opcode.ADD_WRAPPING, 2, Primitive.INT);
    }
    body.exits.leave();
  }

  private void name(Body body) {
    eachCase(
        body,
        (of, tag, object) -> {
          body.pushString(of.simpleName());
          body.exits.leave();
        });
  }

  Ty.Class self() {
    return symbol.selfType();
  }
}
