package dev.cayo.compiler.check;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes {@code for} over a range of Int count: no range is made, and no iterator. */
final class CountingLoops {
  private final Body body;
  private final Trees trees;
  private final Loops loops;

  CountingLoops(Body body, Loops loops) {
    this.body = body;
    this.trees = body.trees;
    this.loops = loops;
  }

  Tree loop(Stmt.For node, Progression range) {
    Tree.Call step = range.step();
    return step == null ? byOne(node, range) : inSteps(node, range, step);
  }

  /**
   * A counter on its way to a limit; the loop variable is a fresh copy of it.
   *
   * @param step positive
   */
  private record Count(
      LocalSymbol counter, LocalSymbol limit, Tree step, boolean down, boolean inclusive) {

    private Opcode test() {
      if (down) {
        return inclusive ? Opcode.GREATER_EQUAL : Opcode.GREATER;
      }
      return inclusive ? Opcode.LESS_EQUAL : Opcode.LESS;
    }
  }

  private Tree byOne(Stmt.For node, Progression range) {
    Span span = node.span();
    boolean down = range.reversed();
    LocalSymbol counter = counter();
    LocalSymbol limit = local("limit");
    Tree start = trees.declare(span, down ? limit : counter, range.start());
    Tree end = trees.declare(span, down ? counter : limit, range.end());
    Count count = new Count(counter, limit, trees.integer(span, 1), down, range.inclusive());
    return trees.sequence(span, List.of(start, end), run(node, count));
  }

  /**
   * Where there are values, counts to the last, which is computed, so that nothing can overflow.
   */
  private Tree inSteps(Stmt.For node, Progression range, Tree.Call call) {
    Span span = node.span();
    LocalSymbol start = local("start");
    LocalSymbol end = local("end");
    List<Tree> statements = new ArrayList<>();
    statements.add(trees.declare(span, start, range.start()));
    statements.add(trees.declare(span, end, range.end()));
    Tree low = trees.get(span, start);
    Tree high = trees.get(span, end);
    Tree step = call.arguments().get(0).value();
    if (!isPositive(step)) {
      LocalSymbol held = local("step");
      statements.add(trees.declare(span, held, step));
      step = trees.get(span, held);
      statements.add(refuse(range, call, low, high, step));
    }
    Opcode rises = range.inclusive() ? Opcode.LESS_EQUAL : Opcode.LESS;
    Tree counting =
        range.reversed()
            ? between(node, range, highest(range, high), low, true, step)
            : between(node, range, low, high, range.inclusive(), step);
    statements.add(when(trees.test(span, rises, low, high), counting));
    return trees.sequence(span, statements, trees.unit(span));
  }

  private static boolean isPositive(Tree step) {
    return step instanceof Tree.Constant constant && (Long) constant.value() > 0;
  }

  /** Lets the range itself refuse a step that is not positive. */
  private Tree refuse(Progression range, Tree.Call call, Tree start, Tree end, Tree step) {
    Span span = call.span();
    Tree made = body.collections.rangeOf(start, end, range.inclusive(), span);
    Tree refusal = trees.call(span, call.function(), call.type(), call.typeArguments(), made, step);
    Tree wrong = trees.test(span, Opcode.LESS_EQUAL, step, trees.integer(span, 0));
    return when(wrong, trees.statement(refusal));
  }

  private Tree highest(Progression range, Tree end) {
    Span span = end.span();
    return range.inclusive() ? end : advance(end, trees.integer(span, 1), true);
  }

  /** From one bound in steps towards another, or the other way round. */
  private Tree between(
      Stmt.For node, Progression range, Tree from, Tree to, boolean inclusive, Tree step) {
    Span span = node.span();
    LocalSymbol counter = counter();
    LocalSymbol limit = local("limit");
    LocalSymbol near = range.turned() ? limit : counter;
    LocalSymbol far = range.turned() ? counter : limit;
    Tree last =
        trees.call(
            span,
            body.prelude.function("lastOrdinal"),
            body.prelude.intType(),
            List.of(),
            null,
            trees.get(span, near),
            to,
            trees.bool(span, inclusive),
            range.reversed() ? negated(step) : step);
    boolean down = range.reversed() != range.turned();
    return trees.sequence(
        span,
        List.of(trees.declare(span, near, from), trees.declare(span, far, last)),
        run(node, new Count(counter, limit, step, down, true)));
  }

  private Tree negated(Tree step) {
    return step instanceof Tree.Constant constant
        ? trees.integer(step.span(), -(Long) constant.value())
        : trees.operate(step.span(), body.prelude.intType(), Opcode.NEGATE, step);
  }

  private Tree run(Stmt.For node, Count count) {
    Span span = node.span();
    Tree current = trees.get(span, count.counter());
    Tree limit = trees.get(span, count.limit());
    Tree condition = trees.test(span, count.test(), current, limit);
    Frame.LoopScope loop = loops.enter(node);
    Tree next = advance(current, count.step(), count.down());
    Tree move = trees.set(span, count.counter(), next);
    List<Tree> bound = new ArrayList<>();
    @Nullable Tree update = move;
    if (count.inclusive()) {
      Tree leave = new Tree.Break(span, body.prelude.neverType(), loop.label);
      Tree atEnd = trees.test(span, Opcode.EQUAL, current, limit);
      update = new Tree.If(span, body.prelude.unitType(), atEnd, leave, move);
    } else if (count.down()) {
      bound.add(move);
      update = null;
    }
    bound.addAll(loops.bind(node, current));
    return loops.finish(node, loop, condition, bound, update);
  }

  private Tree advance(Tree number, Tree step, boolean down) {
    Opcode opcode = down ? Opcode.SUBTRACT_WRAPPING : Opcode.ADD_WRAPPING;
    return trees.operate(number.span(), body.prelude.intType(), opcode, number, step);
  }

  private Tree when(Tree condition, Tree then) {
    Span span = condition.span();
    Ty unit = body.prelude.unitType();
    return new Tree.If(span, unit, condition, then, trees.unit(span));
  }

  private LocalSymbol local(String name) {
    return trees.temporary(name, body.prelude.intType());
  }

  private LocalSymbol counter() {
    return new LocalSymbol("$counter", body.prelude.intType(), true);
  }
}
