package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The function that code is being made for: its parts, and what all of them use. */
final class Body {
  final Emission module;

  /** The name of the function in the file. */
  final String name;

  /** The function that gives its name to closures inside. */
  final String root;

  final Types types;
  final Type result;
  final CodeBuilder code;
  final Slots slots = new Slots();
  final OperandStack stack;
  final Locals locals = new Locals(this);
  final Exits exits = new Exits(this);
  final Calls calls = new Calls(this);
  final Expressions expressions = new Expressions(this);
  final Conditions conditions = new Conditions(this);
  final ControlFlow control = new ControlFlow(this);
  final Patterns patterns = new Patterns(this);
  final Matching matching = new Matching(this);
  final Closures closures = new Closures(this);
  private final TreeGenerator pusher = new TreeGenerator(this, Destination.Plain.PUSH);
  private final TreeGenerator dropper = new TreeGenerator(this, Destination.Plain.DROP);
  private final TreeGenerator returner = new TreeGenerator(this, Destination.Plain.RETURN);

  Body(Emission module, String name, String root, Types types, Type result) {
    this.module = module;
    this.name = name;
    this.root = root;
    this.types = types;
    this.result = result;
    this.code = new CodeBuilder(module.budget());
    this.stack = new OperandStack(code, slots);
  }

  Uses uses() {
    return module.uses();
  }

  /** Binds the parameters of the function: first what it captures, then its own. */
  void given(List<LocalSymbol> captures, List<LocalSymbol> parameters) {
    int slot = 0;
    for (LocalSymbol local : captures) {
      locals.given(local, slot++, true);
    }
    for (LocalSymbol local : parameters) {
      locals.given(local, slot++, false);
    }
  }

  /** Makes code for a tree whose value goes to a destination. */
  void generate(Tree tree, Destination to) {
    if (!code.reachable()) {
      never(to);
      return;
    }
    code.line(tree.span().line());
    if (to instanceof Destination.Plain plain) {
      tree.accept(
          switch (plain) {
            case PUSH -> pusher;
            case DROP -> dropper;
            case RETURN -> returner;
          });
    } else {
      tree.accept(new TreeGenerator(this, to));
    }
  }

  void push(Tree tree) {
    generate(tree, Destination.Plain.PUSH);
  }

  void effect(Tree tree) {
    generate(tree, Destination.Plain.DROP);
  }

  /** The whole body of the function. */
  void finish(Tree tree) {
    if (result == Basic.UNIT) {
      effect(tree);
      finishUnit();
    } else {
      generate(tree, Destination.Plain.RETURN);
    }
  }

  void finishUnit() {
    pushUnit();
    exits.leave();
  }

  /** Sends the value on top to its destination. */
  void deliver(Destination to) {
    if (to instanceof Destination.Store store) {
      stack.consume(1);
      code.store(store.slot());
    } else if (to == Destination.Plain.DROP) {
      stack.drop();
    } else if (to == Destination.Plain.RETURN) {
      exits.leave();
    }
  }

  /** After code that does not come back: lets the value that never comes stand on the stack. */
  void never(Destination to) {
    if (to == Destination.Plain.PUSH) {
      stack.pushed(Basic.NEVER);
    }
  }

  /** A statement is done: Unit is its value. */
  void done(Destination to) {
    if (to != Destination.Plain.DROP) {
      pushUnit();
      deliver(to);
    }
  }

  /**
   * Pushes operands in order. Where a later one contains a call or a branch, the earlier ones wait
   * outside the machine's stack.
   */
  void operands(List<Tree> trees) {
    operands(stack.size(), trees);
  }

  /**
   * As {@link #operands(List)}, where the first operands are on the stack already, from an index
   * on.
   */
  void operands(int from, List<Tree> trees) {
    List<Boolean> disturbing = new ArrayList<>();
    trees.forEach(t -> disturbing.add(disturbs(t)));
    int last = disturbing.lastIndexOf(true);
    if (last < 0) {
      stack.settle(from);
    }
    for (int i = 0; i < trees.size(); i++) {
      push(trees.get(i));
      if (i >= last) {
        stack.settle(from);
      }
    }
  }

  /** Whether code for a tree needs the machine's stack for itself, or assigns a local. */
  static boolean disturbs(Tree tree) {
    return Children.any(tree, Body::disturbsAlone);
  }

  private static boolean disturbsAlone(Tree tree) {
    if (tree instanceof Tree.GetField get) {
      return get.field().has(dev.cayo.bytecode.Flag.LATE);
    }
    if (tree instanceof Tree.Operate operate) {
      return Intrinsics.isCallLike(operate.opcode());
    }
    if (tree instanceof Tree.Call call) {
      Opcode opcode = Intrinsics.of(call.function());
      return opcode == null || Intrinsics.isCallLike(opcode);
    }
    return !(tree instanceof Tree.Constant
        || tree instanceof Tree.NullValue
        || tree instanceof Tree.UnitValue
        || tree instanceof Tree.GetLocal
        || tree instanceof Tree.GetGlobal
        || tree instanceof Tree.Box
        || tree instanceof Tree.Unwrap
        || tree instanceof Tree.Cast
        || tree instanceof Tree.IsType);
  }

  /** Emits an instruction that pops operands and pushes a value. */
  void operate(Opcode opcode, Operand operand, int operands, Type type) {
    stack.consume(operands);
    code.emit(opcode, operand);
    stack.pushed(type);
  }

  void operate(Opcode opcode, int operands, Type type) {
    operate(opcode, Operand.NONE, operands, type);
  }

  /** Turns the value on top into a reference type, if it is not a reference yet. */
  void box(Type type) {
    if (Types.needsBox(stack.topType()) && !stack.topType().equals(type)) {
      operate(Opcode.BOX, new Operand.OfType(type), 1, type);
    }
  }

  void pushUnit() {
    stack.pushConstant(Opcode.UNIT, Operand.NONE, Basic.UNIT);
  }

  void pushInt(long value) {
    boolean small = value == (int) value;
    Operand operand =
        small ? new Operand.Immediate(value) : new Operand.Constant(new Literal.OfInt(value));
    stack.pushConstant(small ? Opcode.INT : Opcode.CONST, operand, Primitive.INT);
  }

  void pushFloat(double value) {
    Operand operand = new Operand.Constant(new Literal.OfFloat(value));
    stack.pushConstant(Opcode.CONST, operand, Primitive.FLOAT);
  }

  void pushString(String value) {
    Operand operand = new Operand.Constant(new Literal.OfString(value));
    stack.pushConstant(Opcode.CONST, operand, Basic.STRING);
  }

  /** Raises an error of the prelude with a message. */
  void raise(String type, String message) {
    stack.spill();
    var constructor = module.prelude().constructor(type);
    pushString(message);
    for (int i = 1; i < constructor.parameters().size(); i++) {
      stack.pushConstant(Opcode.NULL, Operand.NONE, Basic.NULL);
    }
    Type error = types.of(module.prelude().simpleType(type));
    calls.construct(constructor, List.of(), constructor.parameters().size(), error);
    stack.consume(1);
    code.end(Opcode.THROW);
  }
}
