package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.tree.Tree;

/** The place where branches meet, and the local that holds their value until then. */
final class Join {
  private final Body body;
  private final Destination to;
  private final Type type;
  private final Destination inner;
  private final Draft end = new Draft();

  Join(Body body, Type type, Destination to) {
    this.body = body;
    this.type = type;
    this.to = to;
    this.inner = choose();
  }

  private Destination choose() {
    if (type == Basic.UNIT || type == Basic.NEVER) {
      return Destination.Plain.DROP;
    }
    return to == Destination.Plain.PUSH ? new Destination.Store(body.slots.take(type)) : to;
  }

  /** Where the value of each branch goes. */
  Destination inner() {
    return inner;
  }

  /** One branch, from its body to the place where they meet. */
  void branch(Tree tree) {
    int mark = body.locals.enter();
    body.generate(tree, inner);
    body.locals.leave(mark);
    end();
  }

  /** A branch has ended. */
  void end() {
    if (body.code.reachable()) {
      body.code.jump(end);
    }
  }

  /** All branches have ended: the value goes to its destination. */
  void finish() {
    body.code.place(end);
    if (type == Basic.NEVER) {
      body.never(to);
    } else if (type == Basic.UNIT) {
      unit();
    } else if (inner instanceof Destination.Store store && to == Destination.Plain.PUSH) {
      body.stack.pushLocal(store.slot());
      body.slots.release(store.slot());
    }
  }

  private void unit() {
    if (body.code.reachable()) {
      body.done(to);
    } else {
      body.never(to);
    }
  }
}
