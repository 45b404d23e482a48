package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The locals of the program in one function: where they live, and how they are read and assigned.
 */
final class Locals {
  private final Body body;
  private final Map<LocalSymbol, Variable> variables = new HashMap<>();
  private final List<Integer> scoped = new ArrayList<>();

  Locals(Body body) {
    this.body = body;
  }

  /** Begins a scope; its end is {@link #leave}. */
  int enter() {
    return scoped.size();
  }

  void leave(int mark) {
    while (scoped.size() > mark) {
      body.slots.release(scoped.remove(scoped.size() - 1));
    }
  }

  /** The type of the local of the file that stands for a local of the program. */
  Type storage(LocalSymbol local) {
    Type type = body.types.of(local.type());
    Type stored = isNullable(local, type) ? optional(type) : type;
    return local.inCell() ? cellOf(stored) : stored;
  }

  private boolean isNullable(LocalSymbol local, Type type) {
    return body.module.isDeferred(local) && !hasDefault(type);
  }

  /**
   * A type that has null for a value of another that is not there yet. A type variable may stand
   * for a nullable type itself, so its value is put into a cell.
   */
  Type optional(Type type) {
    return new NullableType(type instanceof TypeVariable ? cellOf(type) : type);
  }

  /** Makes the value on top, of a type, one of its optional type. */
  void wrap(Type type) {
    if (type instanceof TypeVariable) {
      body.stack.spill();
      construct(cellOf(type));
    } else {
      body.box(optional(type));
    }
  }

  /** Makes the value on top, of the type of a late field, one that the field holds. */
  void wrapLate(FieldSymbol field, Type type) {
    if (field.inCell()) {
      body.stack.spill();
      construct(cellOf(type));
      body.box(new NullableType(cellOf(type)));
    } else {
      body.box(new NullableType(type));
    }
  }

  /** Makes the value on top, of the optional type of another, one of that; NullError for null. */
  void unwrap(Type type) {
    if (type instanceof TypeVariable) {
      body.operate(Opcode.UNWRAP, 1, cellOf(type));
      body.operate(Opcode.GET_FIELD, value(), 1, type);
    } else {
      body.operate(Opcode.UNWRAP, 1, type);
    }
  }

  private void construct(ClassType type) {
    body.calls.construct(body.module.prelude().constructor("Cell"), type.arguments(), 1, type);
  }

  ClassType cellOf(Type type) {
    return new ClassType(Uses.symbol(cell()), List.of(type));
  }

  private ClassSymbol cell() {
    ClassSymbol cell = body.module.prelude().type("Cell");
    body.uses().type(cell);
    return cell;
  }

  /** A local that the function is given: a parameter, or a capture, which comes in its cell. */
  void given(LocalSymbol local, int slot, boolean captured) {
    body.slots.hold(slot);
    if (local.inCell() && !captured) {
      body.stack.pushLocal(slot);
      define(local);
    } else {
      add(local, slot);
    }
  }

  /** Lets a local share the slot of another value that never changes. */
  void alias(LocalSymbol local, int slot) {
    body.slots.hold(slot);
    scoped.add(slot);
    add(local, slot);
  }

  /** Whether a new local that is never assigned may share the slot of another. */
  boolean canShare(LocalSymbol local, LocalSymbol other) {
    Variable variable = variables.get(other);
    return variable != null
        && !variable.cell()
        && !variable.deferred()
        && !local.inCell()
        && !local.assigned()
        && body.code.reachable()
        && variable.type().equals(body.types.of(local.type()));
  }

  private void add(LocalSymbol local, int slot) {
    Type type = body.types.of(local.type());
    variables.put(local, new Variable(slot, type, local.inCell(), isNullable(local, type)));
    if (local.assigned() && !local.inCell()) {
      body.slots.markAssignable(slot);
    }
  }

  private int allocate(LocalSymbol local) {
    int slot = body.slots.take(storage(local));
    scoped.add(slot);
    add(local, slot);
    return slot;
  }

  /** Declares a local that has no value yet. */
  void declare(LocalSymbol local) {
    if (!body.module.isDeferred(local)) {
      body.slots.markAssignable(allocate(local));
      return;
    }
    Type type = body.types.of(local.type());
    pushDefault(isNullable(local, type) ? optional(type) : type);
    storeNew(local);
  }

  /** Declares a local whose value is a tree. */
  void define(LocalSymbol local, Tree value) {
    if (local.inCell()) {
      body.stack.spill();
      body.push(value);
      define(local);
    } else {
      int slot = body.slots.take(storage(local));
      body.generate(value, new Destination.Store(slot));
      scoped.add(slot);
      add(local, slot);
    }
  }

  /** Declares a local whose value is on the operand stack. */
  void define(LocalSymbol local) {
    if (isNullable(local, body.types.of(local.type()))) {
      wrap(body.types.of(local.type()));
    }
    storeNew(local);
  }

  private void storeNew(LocalSymbol local) {
    if (local.inCell()) {
      construct((ClassType) storage(local));
    }
    body.stack.consume(1);
    body.code.store(allocate(local));
  }

  /**
   * Binds a local that another alternative of a pattern binds too: it lives where it lives there.
   */
  void defineAgain(LocalSymbol local) {
    Variable variable = get(local);
    if (variable.cell()) {
      construct((ClassType) storage(local));
    }
    body.stack.consume(1);
    body.code.store(variable.slot());
  }

  Variable get(LocalSymbol local) {
    Variable found = variables.get(local);
    if (found == null) {
      throw new IllegalStateException("local " + local + " is not in scope in " + body.name);
    }
    return found;
  }

  boolean knows(LocalSymbol local) {
    return variables.containsKey(local);
  }

  void read(LocalSymbol local) {
    Variable variable = get(local);
    body.stack.pushLocal(variable.slot());
    if (variable.cell()) {
      Type held = variable.deferred() ? optional(variable.type()) : variable.type();
      body.operate(Opcode.GET_FIELD, value(), 1, held);
    }
    if (variable.deferred()) {
      unwrap(variable.type());
    }
  }

  void assign(LocalSymbol local, Tree value) {
    Variable variable = get(local);
    if (!variable.cell() && !variable.deferred()) {
      body.stack.protect(variable.slot());
      body.generate(value, new Destination.Store(variable.slot()));
      return;
    }
    if (variable.cell()) {
      body.stack.pushLocal(variable.slot());
      if (!Body.disturbs(value)) {
        body.stack.settle(body.stack.size() - 1);
      }
    }
    body.push(value);
    if (variable.deferred()) {
      wrap(variable.type());
    }
    if (variable.cell()) {
      body.stack.consume(2);
      body.code.emit(Opcode.PUT_FIELD, value());
    } else {
      body.stack.protect(variable.slot());
      body.stack.consume(1);
      body.code.store(variable.slot());
    }
  }

  Operand value() {
    body.uses().member(cell(), "value");
    return new Operand.OfField(Uses.symbol(cell()), "value");
  }

  /** Whether there is some value of the type that needs no other. */
  static boolean hasDefault(Type type) {
    return type instanceof Primitive || type instanceof NullableType || type == Basic.UNIT;
  }

  void pushDefault(Type type) {
    if (type instanceof Primitive primitive) {
      switch (primitive) {
        case INT -> body.pushInt(0);
        case FLOAT -> body.pushFloat(0.0);
        case BOOL -> body.stack.pushConstant(Opcode.FALSE, Operand.NONE, type);
        case CHAR -> body.stack.pushConstant(Opcode.CHAR, new Operand.Immediate(0), type);
        case BYTE -> body.stack.pushConstant(Opcode.BYTE, new Operand.Immediate(0), type);
      }
    } else if (type == Basic.UNIT) {
      body.pushUnit();
    } else {
      body.stack.pushConstant(Opcode.NULL, Operand.NONE, type);
    }
  }
}
