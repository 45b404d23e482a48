package dev.cayo.compiler.check;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks loops; {@code for} becomes counting, indexing or an iterator. */
final class Loops {
  private final Body body;
  private final CountingLoops counting;

  Loops(Body body) {
    this.body = body;
    this.counting = new CountingLoops(body, this);
  }

  Tree whileLoop(Stmt.While node) {
    forgetAssigned(node);
    body.enterScope();
    Conditions.Tested tested = body.conditions.test(node.condition());
    body.setFlow(tested.whenTrue());
    Frame.LoopScope loop = body.frame().enterLoop(node.label());
    Tree inner = body.statements.block(node.body());
    body.frame().leaveLoop();
    body.leaveScope();
    boolean endless = Trees.isTrue(tested.tree()) && !loop.broken;
    body.setFlow(endless ? body.flow().unreachable() : tested.whenFalse().join(loop.breaks));
    Ty type = endless ? body.prelude.neverType() : body.prelude.unitType();
    return new Tree.Loop(node.span(), type, loop.label, tested.tree(), inner, null);
  }

  /** What a loop may assign is not known at its start. */
  private void forgetAssigned(Node loop) {
    body.setFlow(body.forgetAssigned(body.flow(), loop));
  }

  Tree forLoop(Stmt.For node) {
    Tree iterable = body.check(node.iterable(), null);
    Progression range = Progression.of(body.prelude, iterable);
    if (range != null) {
      return counting.loop(node, range);
    }
    if (Types.isBuiltin(iterable.type(), Builtin.STRING)) {
      return indexed(node, iterable, Opcode.STRING_LENGTH, Opcode.STRING_GET);
    }
    if (Types.isBuiltin(iterable.type(), Builtin.ARRAY)) {
      return indexed(node, iterable, Opcode.ARRAY_LENGTH, Opcode.ARRAY_GET);
    }
    return iterate(node, iterable);
  }

  private Tree increment(LocalSymbol counter, Span span) {
    Tree next =
        body.trees.operate(
            span,
            body.prelude.intType(),
            Opcode.ADD_WRAPPING,
            body.trees.get(span, counter),
            body.trees.integer(span, 1));
    return body.trees.set(span, counter, next);
  }

  /** Counts up to a length that does not change. */
  private Tree indexed(Stmt.For node, Tree iterable, Opcode length, Opcode get) {
    Span span = node.span();
    Ty integer = body.prelude.intType();
    LocalSymbol holder = body.trees.temporary("source", Types.zonk(iterable.type()));
    LocalSymbol limit = body.trees.temporary("length", integer);
    LocalSymbol counter = new LocalSymbol("$counter", integer, true);
    Tree source = body.trees.get(span, holder);
    Tree current = body.trees.get(span, counter);
    Tree size = body.trees.operate(span, integer, length, source);
    Tree condition = body.trees.test(span, Opcode.LESS, current, body.trees.get(span, limit));
    Frame.LoopScope loop = enter(node);
    List<Tree> bound =
        bind(node, body.trees.operate(span, elementOf(iterable), get, source, current));
    Tree made = finish(node, loop, condition, bound, increment(counter, span));
    return body.trees.sequence(
        span,
        List.of(
            body.trees.declare(span, holder, iterable),
            body.trees.declare(span, limit, size),
            body.trees.declare(span, counter, body.trees.integer(span, 0))),
        made);
  }

  private Ty elementOf(Tree iterable) {
    Ty.Class type = (Ty.Class) Types.zonk(iterable.type());
    return type.arguments().isEmpty() ? body.prelude.charType() : type.arguments().get(0);
  }

  /** Through {@code iterator()}, {@code hasNext()} and {@code next()}. */
  private Tree iterate(Stmt.For node, Tree iterable) {
    Span span = node.span();
    boolean iterates =
        body.types.asSuper(iterable.type(), body.prelude.classNamed("Iterable")) != null;
    if (!iterates) {
      if (!Types.isError(iterable.type())) {
        notIterable(iterable);
      }
      Frame.LoopScope loop = enter(node);
      body.patterns.checkLoose(node.pattern());
      return finish(node, loop, body.trees.bool(span, false), List.of(), null);
    }
    Tree iterator = body.calls.methodOn(iterable, "iterator", List.of(), iterable.span());
    LocalSymbol holder = body.trees.temporary("iterator", Types.zonk(iterator.type()));
    Tree read = body.trees.get(span, holder);
    Tree condition = body.calls.methodOn(read, "hasNext", List.of(), span);
    Tree next = body.calls.methodOn(read, "next", List.of(), span);
    Frame.LoopScope loop = enter(node);
    Tree made = finish(node, loop, condition, bind(node, next), null);
    return body.trees.sequence(span, List.of(body.trees.declare(span, holder, iterator)), made);
  }

  private void notIterable(Tree iterable) {
    Diagnostic diagnostic =
        Session.diagnostic(DiagnosticCode.NOT_ITERABLE, iterable.span(), iterable.type());
    if (Types.isNullable(iterable.type())) {
      diagnostic = diagnostic.withHint("it may be null: use `?? []` or test for null first");
    } else if (Types.isBuiltin(iterable.type(), Builtin.INT)) {
      diagnostic = diagnostic.withHint("to count, use a range: `for i in 0..n`");
    }
    body.session.report(diagnostic);
  }

  Frame.LoopScope enter(Stmt.For node) {
    forgetAssigned(node);
    body.enterScope();
    Frame.LoopScope loop = body.frame().enterLoop(node.label());
    loop.before = body.flow();
    return loop;
  }

  /** Declares the names of a loop for the value of a turn. */
  List<Tree> bind(Stmt.For node, Tree value) {
    Pattern pattern = node.pattern();
    if (pattern instanceof Pattern.Wildcard) {
      boolean pure = value instanceof Tree.GetLocal;
      return pure ? List.of() : List.of(body.trees.statement(value));
    }
    boolean pair = value.type() instanceof Ty.Class type && type.symbol().isTuple();
    if (pattern instanceof Pattern.Tuple tuple && !pair && !Types.isError(value.type())) {
      notPairs(tuple, value);
      return List.of(value);
    }
    return body.patterns.destructure(pattern, value, false);
  }

  private void notPairs(Pattern.Tuple pattern, Tree value) {
    body.patterns.checkLoose(pattern);
    Diagnostic mismatch =
        Session.diagnostic(
            DiagnosticCode.PATTERN_MISMATCH,
            pattern.span(),
            value.type(),
            Patterns.tupleText(pattern));
    body.session.report(
        mismatch.withHint("for the index of each element, go over `xs.withIndex()`"));
  }

  Tree finish(
      Stmt.For node,
      Frame.LoopScope loop,
      Tree condition,
      List<Tree> bound,
      @Nullable Tree update) {
    Block block = node.body();
    List<Tree> statements = new ArrayList<>(bound);
    statements.add(body.statements.block(block));
    body.frame().leaveLoop();
    body.leaveScope();
    body.setFlow(loop.before.join(loop.breaks));
    Tree inner = body.trees.sequence(block.span(), statements, body.trees.unit(block.span()));
    return new Tree.Loop(
        node.span(), body.prelude.unitType(), loop.label, condition, inner, update);
  }
}
