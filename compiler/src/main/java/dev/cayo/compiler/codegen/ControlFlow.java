package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.tree.Tree;

/** Branches, sequences and loops. */
final class ControlFlow {
  private final Body body;

  ControlFlow(Body body) {
    this.body = body;
  }

  /**
   * What the condition binds stays in scope: {@code let Some(v) = e else { return }} is such a
   * branch.
   */
  void branch(Tree.If node, Destination to) {
    body.stack.isolate();
    Join join = new Join(body, body.types.of(node.type()), to);
    Draft otherwise = new Draft();
    body.conditions.jump(node.condition(), false, otherwise);
    join.branch(node.then());
    body.code.place(otherwise);
    join.branch(node.otherwise());
    join.finish();
  }

  /** What a pattern binds in a statement stays in scope in the sequence around it. */
  void sequence(Tree.Sequence node, Destination to) {
    int mark = body.locals.enter();
    node.statements().forEach(body::effect);
    body.generate(node.result(), to);
    if (node.statements().stream().anyMatch(s -> s instanceof Tree.Declare)) {
      body.locals.leave(mark);
    }
  }

  void returns(Tree.Return node) {
    body.stack.spill();
    if (body.result == Basic.UNIT && body.types.of(node.value().type()) != Basic.UNIT) {
      body.effect(node.value());
      if (body.code.reachable()) {
        body.finishUnit();
      }
    } else {
      body.generate(node.value(), Destination.Plain.RETURN);
    }
  }

  /** A simple condition stands twice, before the loop and at its end: one jump in each round. */
  void loop(Tree.Loop node) {
    body.stack.isolate();
    int mark = body.locals.enter();
    Draft exit = new Draft();
    Draft onward = new Draft();
    Draft start = new Draft();
    boolean twice = isSimple(node.condition());
    if (twice) {
      body.conditions.jump(node.condition(), false, exit);
    }
    body.code.place(start);
    if (!twice) {
      body.conditions.jump(node.condition(), false, exit);
    }
    body.exits.enterLoop(node.label(), exit, onward);
    int inside = body.locals.enter();
    body.effect(node.body());
    body.code.place(onward);
    if (node.update() != null) {
      body.effect(node.update());
    }
    body.locals.leave(inside);
    again(node, twice, start);
    body.locals.leave(mark);
    body.code.place(exit);
  }

  private void again(Tree.Loop node, boolean twice, Draft start) {
    if (!body.code.reachable()) {
      return;
    }
    if (twice) {
      body.conditions.jump(node.condition(), true, start);
    } else {
      body.code.jump(start);
    }
  }

  /** Whether a condition is short and binds nothing. */
  private static boolean isSimple(Tree condition) {
    int[] size = {0};
    return !Children.any(condition, part -> ++size[0] > 8 || !isSimplePart(part));
  }

  private static boolean isSimplePart(Tree part) {
    return part instanceof Tree.Constant
        || part instanceof Tree.GetLocal
        || part instanceof Tree.GetField
        || (part instanceof Tree.Operate operate && operate.opcode() != Opcode.THROW);
  }
}
