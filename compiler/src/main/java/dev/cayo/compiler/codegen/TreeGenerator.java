package dev.cayo.compiler.codegen;

import dev.cayo.compiler.tree.Tree;

/**
 * Hands each kind of tree, with the destination of its value, to the part that makes code for it.
 */
final class TreeGenerator implements Tree.Visitor<TreeGenerator> {
  private final Body body;
  private final Destination to;

  TreeGenerator(Body body, Destination to) {
    this.body = body;
    this.to = to;
  }

  private TreeGenerator deliver() {
    body.deliver(to);
    return this;
  }

  @Override
  public TreeGenerator visitConstant(Tree.Constant node) {
    body.expressions.constant(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitNullValue(Tree.NullValue node) {
    body.expressions.nothing(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitUnitValue(Tree.UnitValue node) {
    body.pushUnit();
    return deliver();
  }

  @Override
  public TreeGenerator visitGetLocal(Tree.GetLocal node) {
    body.locals.read(node.local());
    return deliver();
  }

  @Override
  public TreeGenerator visitSetLocal(Tree.SetLocal node) {
    body.locals.assign(node.local(), node.value());
    body.done(to);
    return this;
  }

  @Override
  public TreeGenerator visitDeclare(Tree.Declare node) {
    if (node.value() == null) {
      body.locals.declare(node.local());
    } else {
      body.locals.define(node.local(), node.value());
    }
    body.done(to);
    return this;
  }

  @Override
  public TreeGenerator visitGetField(Tree.GetField node) {
    body.expressions.getField(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitSetField(Tree.SetField node) {
    body.expressions.setField(node);
    body.done(to);
    return this;
  }

  @Override
  public TreeGenerator visitGetGlobal(Tree.GetGlobal node) {
    body.expressions.getGlobal(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitSetGlobal(Tree.SetGlobal node) {
    body.expressions.setGlobal(node);
    body.done(to);
    return this;
  }

  @Override
  public TreeGenerator visitCall(Tree.Call node) {
    body.calls.direct(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitCallVirtual(Tree.CallVirtual node) {
    body.calls.virtual(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitCallClosure(Tree.CallClosure node) {
    body.calls.closure(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitOperate(Tree.Operate node) {
    body.expressions.operate(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitAnd(Tree.And node) {
    body.conditions.value(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitOr(Tree.Or node) {
    body.conditions.value(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitConcat(Tree.Concat node) {
    body.expressions.concat(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitBox(Tree.Box node) {
    body.push(node.value());
    body.box(body.types.of(node.type()));
    return deliver();
  }

  @Override
  public TreeGenerator visitUnwrap(Tree.Unwrap node) {
    body.expressions.unwrap(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitCast(Tree.Cast node) {
    body.expressions.cast(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitIsType(Tree.IsType node) {
    body.expressions.isType(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitMatches(Tree.Matches node) {
    body.conditions.value(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitIf(Tree.If node) {
    body.control.branch(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitMatch(Tree.Match node) {
    body.matching.match(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitSequence(Tree.Sequence node) {
    body.control.sequence(node, to);
    return this;
  }

  @Override
  public TreeGenerator visitLoop(Tree.Loop node) {
    body.control.loop(node);
    body.done(to);
    return this;
  }

  @Override
  public TreeGenerator visitBreak(Tree.Break node) {
    body.exits.leaveLoop(node.label());
    body.never(to);
    return this;
  }

  @Override
  public TreeGenerator visitContinue(Tree.Continue node) {
    body.exits.continueLoop(node.label());
    body.never(to);
    return this;
  }

  @Override
  public TreeGenerator visitReturn(Tree.Return node) {
    body.control.returns(node);
    body.never(to);
    return this;
  }

  @Override
  public TreeGenerator visitThrow(Tree.Throw node) {
    body.stack.spill();
    body.push(node.error());
    body.code.line(node.span().line());
    body.stack.consume(1);
    body.code.end(dev.cayo.bytecode.Opcode.THROW);
    body.never(to);
    return this;
  }

  @Override
  public TreeGenerator visitTry(Tree.Try node) {
    new Attempt(body, node).generate(to);
    return this;
  }

  @Override
  public TreeGenerator visitLambda(Tree.Lambda node) {
    body.closures.lambda(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitFunctionValue(Tree.FunctionValue node) {
    body.closures.functionValue(node);
    return deliver();
  }

  @Override
  public TreeGenerator visitLocalFunction(Tree.LocalFunction node) {
    body.done(to);
    return this;
  }
}
