package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Catch;
import dev.cayo.compiler.tree.Tree;
import org.jspecify.annotations.Nullable;

/** A try with its catch clauses and finally block. */
final class Attempt {
  private final Body body;
  private final Tree.Try node;
  private final Type errorType;

  Attempt(Body body, Tree.Try node) {
    this.body = body;
    this.node = node;
    this.errorType = body.types.of(body.module.prelude().simpleType("Error"));
  }

  void generate(Destination to) {
    body.stack.isolate();
    if (node.last() == null) {
      catching(to);
    } else {
      guarded(node.last(), to);
    }
  }

  private void catching(Destination to) {
    Join join = new Join(body, body.types.of(node.type()), to);
    int first = body.code.split();
    join.branch(node.body());
    Draft handler = new Draft();
    int error = body.slots.take(errorType);
    body.code.cover(first, handler, error);
    body.code.place(handler);
    for (Catch clause : node.catches()) {
      clause(clause, error, join);
    }
    body.stack.pushLocal(error);
    body.stack.consume(1);
    body.code.end(Opcode.THROW);
    body.slots.release(error);
    join.finish();
  }

  /** Goes on behind the clause with errors of other types. */
  private void clause(Catch clause, int error, Join join) {
    if (!body.code.reachable()) {
      return;
    }
    body.code.line(clause.span().line());
    Draft other = new Draft();
    test(clause, error, other);
    int mark = body.locals.enter();
    Type type = body.types.of(clause.local().type());
    if (type.equals(errorType) && !clause.local().inCell()) {
      body.locals.alias(clause.local(), error);
    } else {
      body.stack.pushLocal(error);
      if (!type.equals(errorType)) {
        body.operate(Opcode.CAST, new Operand.OfType(type), 1, type);
      }
      body.locals.define(clause.local());
    }
    join.branch(clause.body());
    body.locals.leave(mark);
    body.code.place(other);
  }

  private void test(Catch clause, int error, Draft other) {
    Draft fits = new Draft();
    for (int i = 0; i < clause.types().size(); i++) {
      Type type = body.types.of(clause.types().get(i));
      if (type.equals(errorType)) {
        break;
      }
      boolean last = i == clause.types().size() - 1;
      body.stack.pushLocal(error);
      body.operate(Opcode.IS, new Operand.OfType(type), 1, Primitive.BOOL);
      body.stack.consume(1);
      body.code.branch(!last, last ? other : fits);
    }
    body.code.place(fits);
  }

  private void guarded(Tree last, Destination to) {
    Draft prologue = new Draft();
    body.code.place(prologue);
    FinallyScope scope = new FinallyScope(body, prologue, errorType);
    Type type = body.types.of(node.type());
    boolean valued = to != Destination.Plain.DROP && type != Basic.UNIT && type != Basic.NEVER;
    int value = valued ? scope.guarded(type) : -1;
    int first = body.code.split();
    body.exits.enter(scope);
    @Nullable Draft normal = inside(scope, value);
    body.exits.exit();
    Draft handler = new Draft();
    int caught = body.slots.take(errorType);
    body.code.cover(first, handler, caught);
    body.code.place(handler);
    scope.raised(caught);
    body.slots.release(caught);
    scope.place();
    int mark = body.locals.enter();
    body.effect(last);
    body.locals.leave(mark);
    if (body.code.reachable()) {
      scope.dispatch(normal);
    }
    end(scope, normal, type, value, to);
  }

  /**
   * The body and its catch clauses; gives the place to go on after they ended by themselves, if
   * they can.
   */
  private @Nullable Draft inside(FinallyScope scope, int value) {
    int mark = body.locals.enter();
    Ty type = node.type();
    Tree inner =
        node.catches().isEmpty()
            ? node.body()
            : new Tree.Try(node.span(), type, node.body(), node.catches(), null);
    if (value < 0) {
      body.effect(inner);
    } else {
      body.push(inner);
      scope.store(value, body.types.of(type));
    }
    body.locals.leave(mark);
    if (!body.code.reachable()) {
      return null;
    }
    scope.enter(FinallyScope.NORMAL);
    return new Draft();
  }

  private void end(
      FinallyScope scope, @Nullable Draft normal, Type type, int value, Destination to) {
    if (normal == null) {
      body.never(to);
      return;
    }
    body.code.place(normal);
    if (value >= 0) {
      scope.push(value, type);
      body.slots.release(value);
      body.deliver(to);
    } else if (body.code.reachable()) {
      body.done(to);
    } else {
      body.never(to);
    }
  }
}
