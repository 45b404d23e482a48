package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code assert}: a failure shows the source and the values of both sides of a comparison.
 */
final class Assertions {
  private final Body body;

  Assertions(Body body) {
    this.body = body;
  }

  Tree check(Stmt.Assert node) {
    Tree message =
        node.message() == null ? null : body.checkAs(node.message(), body.prelude.stringType());
    if (node.condition() instanceof Expr.Binary binary && isComparison(binary.operator())) {
      return comparison(node, binary, message);
    }
    Conditions.Tested tested = body.conditions.test(node.condition());
    body.setFlow(tested.whenTrue());
    return failUnless(node.span(), tested.tree(), text(node, message));
  }

  private static boolean isComparison(BinaryOperator operator) {
    return switch (operator) {
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
      default -> false;
    };
  }

  private Tree text(Stmt.Assert node, @Nullable Tree message) {
    if (message != null) {
      return message;
    }
    Span span = node.condition().span();
    String source = span.source().text().substring(span.start(), span.end());
    return body.trees.string(span, "assertion failed: " + source);
  }

  private Tree failUnless(Span span, Tree test, Tree message) {
    var constructor = body.prelude.classNamed("AssertError").constructor();
    Ty type = body.prelude.type("AssertError");
    if (constructor == null) {
      return test;
    }
    Tree error = body.trees.call(span, constructor, type, List.of(), null, message);
    Tree fail = new Tree.Throw(span, body.prelude.neverType(), error);
    return new Tree.If(span, body.prelude.unitType(), test, body.trees.unit(span), fail);
  }

  private Tree comparison(Stmt.Assert node, Expr.Binary binary, @Nullable Tree message) {
    boolean nullTest =
        binary.left() instanceof Expr.NullLiteral || binary.right() instanceof Expr.NullLiteral;
    if (nullTest) {
      Conditions.Tested tested = body.conditions.test(binary);
      body.setFlow(tested.whenTrue());
      return failUnless(node.span(), tested.tree(), text(node, message));
    }
    Tree left = body.check(binary.left(), null);
    Tree right = body.check(binary.right(), Types.isError(left.type()) ? null : left.type());
    if (Types.isError(left.type()) || Types.isError(right.type())) {
      return left;
    }
    Ty joined = body.coercions.join(List.of(left, right));
    Tree a = joined == null ? left : body.coercions.coerce(left, joined);
    Tree b = joined == null ? right : body.coercions.coerce(right, joined);
    LocalSymbol first = body.trees.temporary("left", a.type());
    LocalSymbol second = body.trees.temporary("right", b.type());
    Tree readFirst = body.trees.get(left.span(), first);
    Tree readSecond = body.trees.get(right.span(), second);
    Tree test = test(binary, readFirst, readSecond);
    Tree shown = shown(text(node, message), readFirst, readSecond, node.span());
    Tree check = failUnless(node.span(), test, shown);
    return body.trees.sequence(
        node.span(),
        List.of(
            body.trees.declare(left.span(), first, a), body.trees.declare(right.span(), second, b)),
        check);
  }

  private Tree test(Expr.Binary binary, Tree left, Tree right) {
    return switch (binary.operator()) {
      case EQUAL -> body.conditions.equal(left, right, binary.span());
      case NOT_EQUAL -> body.trees.not(body.conditions.equal(left, right, binary.span()));
      default -> body.operators.operate(binary.operator(), left, right, binary.span());
    };
  }

  private Tree shown(Tree message, Tree left, Tree right, Span span) {
    return new Tree.Concat(
        span,
        body.prelude.stringType(),
        List.of(
            message,
            body.trees.string(span, "\n  left:  "),
            debug(left),
            body.trees.string(span, "\n  right: "),
            debug(right)));
  }

  private Tree debug(Tree value) {
    Ty type = value.type() == Ty.Null.NULL ? body.prelude.anyOrNull() : value.type();
    return body.trees.call(
        value.span(),
        body.prelude.function("debugText"),
        body.prelude.stringType(),
        List.of(type),
        null,
        value);
  }
}
