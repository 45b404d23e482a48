package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Branches, sequences and loops. */
final class ControlFlow {
  /** Trees that are looked through to save a copy. */
  private static final int LOOK_AHEAD = 2_000;

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
    for (int i = 0; i < node.statements().size(); i++) {
      Tree statement = node.statements().get(i);
      if (!(statement instanceof Tree.Declare declare && shares(declare, node, i + 1))) {
        body.effect(statement);
      }
    }
    body.generate(node.result(), to);
    if (node.statements().stream().anyMatch(s -> s instanceof Tree.Declare)) {
      body.locals.leave(mark);
    }
  }

  /** Lets {@code let x = y} share the place of y, if nothing that follows assigns y. */
  private boolean shares(Tree.Declare declare, Tree.Sequence node, int following) {
    if (!(declare.value() instanceof Tree.GetLocal get)
        || !body.locals.canShare(declare.local(), get.local())) {
      return false;
    }
    if (get.local().assigned()) {
      List<Tree> rest =
          new ArrayList<>(node.statements().subList(following, node.statements().size()));
      rest.add(node.result());
      int[] looked = {0};
      for (Tree tree : rest) {
        if (Children.any(tree, t -> ++looked[0] > LOOK_AHEAD || assigns(t, get.local()))) {
          return false;
        }
      }
    }
    body.locals.alias(declare.local(), body.locals.get(get.local()).slot());
    return true;
  }

  private static boolean assigns(Tree tree, LocalSymbol local) {
    return tree instanceof Tree.SetLocal set && set.local() == local;
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
