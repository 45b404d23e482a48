package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Values that are computed without branches: each method leaves its value on the stack. */
final class Expressions {
  /** Strings that one CONCAT joins at most; far below the limit of the operand stack. */
  private static final int CONCAT_PARTS = 64;

  private final Body body;

  Expressions(Body body) {
    this.body = body;
  }

  void constant(Tree.Constant node) {
    Type type = body.types.of(node.type());
    Object value = node.value();
    if (value instanceof Boolean flag) {
      body.stack.pushConstant(flag ? Opcode.TRUE : Opcode.FALSE, Operand.NONE, type);
    } else if (value instanceof String text) {
      body.pushString(text);
    } else if (value instanceof Double number) {
      body.pushFloat(number.isNaN() ? Double.NaN : number);
    } else if (type == Primitive.INT) {
      body.pushInt((Long) value);
    } else if (type == Primitive.CHAR || type == Primitive.BYTE) {
      Opcode opcode = type == Primitive.CHAR ? Opcode.CHAR : Opcode.BYTE;
      body.stack.pushConstant(opcode, new Operand.Immediate((Long) value), type);
    } else {
      throw new IllegalStateException("constant " + value + " of type " + type);
    }
  }

  void nothing(Tree.NullValue node) {
    Type type = body.types.of(node.type());
    body.stack.pushConstant(Opcode.NULL, Operand.NONE, type);
  }

  void getField(Tree.GetField node) {
    Type type = body.types.of(node.type());
    boolean late = node.field().has(Flag.LATE);
    if (late) {
      body.stack.isolate();
    }
    body.push(node.receiver());
    body.code.line(node.span().line());
    Operand operand = new Operand.OfField(body.uses().field(node.field()), node.field().name());
    Type stored = node.field().inCell() ? body.locals.cellOf(type) : type;
    body.operate(Opcode.GET_FIELD, operand, 1, late ? new NullableType(stored) : stored);
    if (late) {
      check(node.field().name(), stored);
    }
    if (node.field().inCell()) {
      body.operate(Opcode.GET_FIELD, body.locals.value(), 1, type);
    }
  }

  private void check(String name, Type type) {
    int slot = body.stack.popToSlot();
    Draft set = new Draft();
    body.stack.pushLocal(slot);
    body.operate(Opcode.IS_NULL, 1, Primitive.BOOL);
    body.stack.consume(1);
    body.code.branch(false, set);
    body.raise("StateError", name + " has not been set");
    body.code.place(set);
    body.stack.pushLocal(slot);
    body.slots.release(slot);
    body.operate(Opcode.UNWRAP, 1, type);
  }

  void setField(Tree.SetField node) {
    body.operands(List.of(node.receiver(), node.value()));
    if (node.field().has(Flag.LATE)) {
      body.locals.wrapLate(node.field(), body.types.of(node.fieldType()));
    }
    body.code.line(node.span().line());
    body.stack.consume(2);
    Operand operand = new Operand.OfField(body.uses().field(node.field()), node.field().name());
    body.code.emit(Opcode.PUT_FIELD, operand);
  }

  /** A constant of this module needs no variable; another module may be compiled anew alone. */
  void getGlobal(Tree.GetGlobal node) {
    Object constant = node.global().constant();
    if (constant != null && node.global().module() == body.module.module()) {
      constant(new Tree.Constant(node.span(), node.type(), constant));
      return;
    }
    Operand operand = new Operand.OfGlobal(body.uses().global(node.global()));
    body.operate(Opcode.GET_GLOBAL, operand, 0, body.types.of(node.type()));
  }

  void setGlobal(Tree.SetGlobal node) {
    body.push(node.value());
    body.code.line(node.span().line());
    body.stack.consume(1);
    body.code.emit(Opcode.PUT_GLOBAL, new Operand.OfGlobal(body.uses().global(node.global())));
  }

  /** Walks down the first operands, so that a long chain such as 1 + 1 + … takes no depth. */
  void operate(Tree.Operate node) {
    Deque<Tree.Operate> chain = new ArrayDeque<>();
    Tree.Operate at = node;
    boolean alone = Intrinsics.isCallLike(at.opcode());
    while (!at.operands().isEmpty() && at.operands().get(0) instanceof Tree.Operate first) {
      chain.push(at);
      at = first;
      alone |= Intrinsics.isCallLike(at.opcode());
    }
    if (alone) {
      body.stack.spill();
    }
    int from = body.stack.size();
    body.operands(at.operands());
    apply(at);
    while (!chain.isEmpty()) {
      Tree.Operate next = chain.pop();
      body.operands(from, next.operands().subList(1, next.operands().size()));
      apply(next);
    }
  }

  private void apply(Tree.Operate node) {
    body.code.line(node.span().line());
    if (node.opcode() == Opcode.IS_NULL) {
      body.box(new NullableType(Basic.ANY)); // a needless test, of which the checker warns
    }
    body.operate(node.opcode(), node.operands().size(), body.types.of(node.type()));
  }

  void concat(Tree.Concat node) {
    List<Tree> parts = flatten(node);
    body.stack.spill();
    int from = body.stack.size();
    if (parts.isEmpty()) {
      body.pushString("");
    }
    for (int i = 0; i < parts.size(); ) {
      int end = Math.min(parts.size(), i + CONCAT_PARTS);
      body.operands(from, parts.subList(i, end));
      int count = body.stack.size() - from;
      if (count > 1) {
        body.code.line(node.span().line());
        body.operate(Opcode.CONCAT, new Operand.Count(count), count, Basic.STRING);
      }
      i = end;
    }
  }

  /** The parts of a concatenation whose first part is one, and so on. */
  private static List<Tree> flatten(Tree.Concat node) {
    Deque<List<Tree>> pieces = new ArrayDeque<>();
    Tree.Concat at = node;
    while (!at.parts().isEmpty() && at.parts().get(0) instanceof Tree.Concat first) {
      pieces.push(at.parts().subList(1, at.parts().size()));
      at = first;
    }
    List<Tree> all = new ArrayList<>(at.parts());
    pieces.forEach(all::addAll);
    return all;
  }

  void unwrap(Tree.Unwrap node) {
    if (body.types.of(node.value().type()) == Basic.NULL) {
      body.effect(node.value());
      body.raise("NullError", "the value is null");
      body.never(Destination.Plain.PUSH);
      return;
    }
    body.push(node.value());
    body.code.line(node.span().line());
    if (body.stack.topType() instanceof NullableType || body.stack.topType() == Basic.NULL) {
      body.operate(Opcode.UNWRAP, 1, body.types.of(node.type()));
    }
  }

  void cast(Tree.Cast node) {
    body.push(node.value());
    body.code.line(node.span().line());
    Type type = body.types.of(node.type());
    if (!body.stack.topType().equals(type)) {
      body.operate(Opcode.CAST, new Operand.OfType(type), 1, type);
    }
  }

  void isType(Tree.IsType node) {
    body.push(node.value());
    body.code.line(node.span().line());
    Operand operand = new Operand.OfType(body.types.of(node.tested()));
    body.operate(Opcode.IS, operand, 1, Primitive.BOOL);
  }
}
