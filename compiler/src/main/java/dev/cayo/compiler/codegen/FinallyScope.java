package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try with a finally block, which stands once: before it is entered, a selector says where to
 * go on after it. What is read after it must have a value on every way in, so those locals get one
 * before the try.
 */
final class FinallyScope {
  static final int NORMAL = 0;
  static final int RAISED = 1;

  /** Where to go on; a null target returns. */
  private record Exit(@Nullable Draft target, int depth) {}

  private final Body body;
  private final Draft prologue;
  private final Draft entry = new Draft();
  private final int selector;
  private final int error;
  private final List<Exit> exits = new ArrayList<>();
  private int returned = -1;

  /**
   * @param prologue the block before the try
   */
  FinallyScope(Body body, Draft prologue, Type errorType) {
    this.body = body;
    this.prologue = prologue;
    this.selector = body.slots.take(Primitive.INT);
    this.error = body.slots.take(new NullableType(errorType));
  }

  /**
   * A local that has a value before the try: of the optional type where the type has no value to
   * begin with.
   */
  int guarded(Type type) {
    int slot = body.slots.take(Locals.hasDefault(type) ? type : body.locals.optional(type));
    body.locals.pushDefault(body.slots.type(slot));
    body.stack.moveConstant(prologue, body.code.line());
    prologue.steps.add(
        new Step(Opcode.STORE, new Operand.Local(slot), body.code.line(), List.of()));
    return slot;
  }

  /** Stores the value on top into a guarded local. */
  void store(int slot, Type type) {
    if (Locals.hasDefault(type)) {
      body.box(type);
    } else {
      body.locals.wrap(type);
    }
    body.stack.consume(1);
    body.code.store(slot);
  }

  /** Pushes what a guarded local holds. */
  void push(int slot, Type type) {
    body.stack.pushLocal(slot);
    if (!Locals.hasDefault(type)) {
      body.locals.unwrap(type);
    }
  }

  void leave() {
    if (returned < 0) {
      returned = guarded(body.result);
    }
    store(returned, body.result);
    enter(exit(null, 0));
  }

  void leave(Draft target, int depth) {
    enter(exit(target, depth));
  }

  private int exit(@Nullable Draft target, int depth) {
    for (int i = 0; i < exits.size(); i++) {
      if (exits.get(i).target == target) {
        return i + 2;
      }
    }
    exits.add(new Exit(target, depth));
    return exits.size() + 1;
  }

  /** Enters the finally block, to go on where the selector says. */
  void enter(int selected) {
    body.stack.pushConstant(Opcode.NULL, Operand.NONE, body.slots.type(error));
    body.stack.consume(1);
    body.code.store(error);
    select(selected);
  }

  /** Enters the finally block with an error that is raised again after it. */
  void raised(int caught) {
    body.code.load(caught);
    body.code.store(error);
    select(RAISED);
  }

  private void select(int selected) {
    body.pushInt(selected);
    body.stack.consume(1);
    body.code.store(selector);
    body.code.jump(entry);
  }

  void place() {
    body.code.place(entry);
  }

  /**
   * After the finally block: goes on where the selector says, to {@code normal} where the try ended
   * by itself.
   */
  void dispatch(@Nullable Draft normal) {
    Draft raise = new Draft();
    List<Draft> table = new ArrayList<>(List.of(normal == null ? raise : normal, raise));
    exits.forEach(e -> table.add(new Draft()));
    body.code.load(selector);
    if (table.size() > 2 || normal == null) {
      body.code.select(table, raise);
    } else {
      body.code.emit(Opcode.INT, new Operand.Immediate(NORMAL));
      body.code.emit(Opcode.EQUAL);
      body.code.branch(true, normal);
    }
    body.code.place(raise);
    Type errorType = ((NullableType) body.slots.type(error)).inner();
    push(error, errorType);
    body.stack.consume(1);
    body.code.end(Opcode.THROW);
    for (int i = 0; i < exits.size(); i++) {
      body.code.place(table.get(i + 2));
      goOn(exits.get(i));
    }
    body.slots.release(selector);
    body.slots.release(error);
    if (returned >= 0) {
      body.slots.release(returned);
    }
  }

  private void goOn(Exit exit) {
    Draft target = exit.target;
    if (target == null) {
      push(returned, body.result);
      body.exits.leave();
    } else {
      body.exits.jump(target, exit.depth);
    }
  }
}
