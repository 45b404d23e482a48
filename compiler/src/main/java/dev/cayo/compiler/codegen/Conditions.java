package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Trees of type Bool as jumps. */
final class Conditions {
  private final Body body;

  Conditions(Body body) {
    this.body = body;
  }

  /**
   * Jumps if a condition is {@code when}, else goes on. Locals that a pattern binds stay in scope.
   */
  void jump(Tree condition, boolean when, Draft target) {
    if (!body.code.reachable()) {
      return;
    }
    if (condition instanceof Tree.Constant constant) {
      if (constant.value().equals(when)) {
        body.code.jump(target);
      }
    } else if (condition instanceof Tree.Operate operate && operate.opcode() == Opcode.NOT) {
      jump(operate.operands().get(0), !when, target);
    } else if (condition instanceof Tree.And) {
      both(chain(condition, true), when, target);
    } else if (condition instanceof Tree.Or) {
      // a || b is !(!a && !b)
      either(chain(condition, false), when, target);
    } else if (condition instanceof Tree.Matches matches) {
      matches(matches, when, target);
    } else if (condition instanceof Tree.Sequence sequence) {
      sequence.statements().forEach(body::effect);
      jump(sequence.result(), when, target);
    } else if (condition instanceof Tree.If choice) {
      choice(choice, when, target);
    } else {
      plain(condition, when, target);
    }
  }

  private void plain(Tree condition, boolean when, Draft target) {
    body.push(condition);
    if (body.code.reachable()) {
      body.code.line(condition.span().line());
      body.stack.consume(1);
      body.code.branch(when, target);
    } else {
      body.stack.consume(1);
    }
  }

  private void both(List<Tree> terms, boolean when, Draft target) {
    Draft skip = new Draft();
    for (int i = 0; i < terms.size() - 1; i++) {
      jump(terms.get(i), false, when ? skip : target);
    }
    jump(terms.get(terms.size() - 1), when, target);
    body.code.place(skip);
  }

  private void either(List<Tree> terms, boolean when, Draft target) {
    Draft skip = new Draft();
    for (int i = 0; i < terms.size() - 1; i++) {
      jump(terms.get(i), true, when ? target : skip);
    }
    jump(terms.get(terms.size() - 1), when, target);
    body.code.place(skip);
  }

  /** The terms of a left-deep chain of && or ||. */
  private static List<Tree> chain(Tree condition, boolean and) {
    Deque<Tree> terms = new ArrayDeque<>();
    Tree at = condition;
    while (true) {
      if (and && at instanceof Tree.And node) {
        terms.push(node.right());
        at = node.left();
      } else if (!and && at instanceof Tree.Or node) {
        terms.push(node.right());
        at = node.left();
      } else {
        terms.push(at);
        return List.copyOf(terms);
      }
    }
  }

  private void matches(Tree.Matches node, boolean when, Draft target) {
    if (!when) {
      body.patterns.test(node.subject(), node.pattern(), target);
      return;
    }
    Draft fails = new Draft();
    body.patterns.test(node.subject(), node.pattern(), fails);
    if (body.code.reachable()) {
      body.code.jump(target);
    }
    body.code.place(fails);
  }

  private void choice(Tree.If node, boolean when, Draft target) {
    Draft otherwise = new Draft();
    Draft end = new Draft();
    jump(node.condition(), false, otherwise);
    jump(node.then(), when, target);
    body.code.jump(end);
    body.code.place(otherwise);
    jump(node.otherwise(), when, target);
    body.code.place(end);
  }

  /** A condition as a value. As a statement it may bind locals for the rest of the sequence. */
  void value(Tree condition, Destination to) {
    body.stack.isolate();
    Join join = new Join(body, Primitive.BOOL, to);
    Draft otherwise = new Draft();
    jump(condition, false, otherwise);
    constant(true, join);
    body.code.place(otherwise);
    constant(false, join);
    join.finish();
  }

  private void constant(boolean value, Join join) {
    if (body.code.reachable()) {
      body.stack.pushConstant(value ? Opcode.TRUE : Opcode.FALSE, Operand.NONE, Primitive.BOOL);
      body.deliver(join.inner());
    }
    join.end();
  }
}
