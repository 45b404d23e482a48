package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Checks {@code assert}: a failure shows the source and the values that it was about. Operands of
 * {@code &&} are asserted one after the other.
 */
final class Assertions {
  /** What it takes to keep two values and to show them: trees and their instructions. */
  private static final int STEPS_OF_A_CLAUSE = 20;

  private final Body body;

  Assertions(Body body) {
    this.body = body;
  }

  List<Tree> check(Stmt.Assert node) {
    List<Tree> trees = new ArrayList<>();
    if (node.message() != null) {
      clause(
          node, node.condition(), body.checkAs(node.message(), body.prelude.stringType()), trees);
      return trees;
    }
    String whole = "assertion failed: " + source(node.condition().span());
    List<Expr> clauses = clauses(node.condition());
    for (Expr each : clauses) {
      String text = clauses.size() == 1 ? whole : whole + "\n  where: " + source(each.span());
      body.session.budget().text(text);
      clause(node, each, body.trees.string(each.span(), text), trees);
    }
    return trees;
  }

  /** What {@code &&} joins: a chain leans to the left, and may be long. */
  private static List<Expr> clauses(Expr condition) {
    Deque<Expr> clauses = new ArrayDeque<>();
    Expr current = condition;
    while (current instanceof Expr.Binary binary
        && binary.operator() == BinaryOperator.LOGICAL_AND) {
      clauses.push(binary.right());
      current = binary.left();
    }
    clauses.push(current);
    return List.copyOf(clauses);
  }

  private static String source(Span span) {
    return span.source().text().substring(span.start(), span.end());
  }

  private void clause(Stmt.Assert node, Expr condition, Tree message, List<Tree> trees) {
    body.session.budget().steps(STEPS_OF_A_CLAUSE);
    ShownValues values = new ShownValues(body);
    Tree test =
        condition instanceof Expr.Binary binary && isComparison(binary)
            ? comparison(binary, values)
            : test(condition, values);
    trees.addAll(values.declarations());
    if (Types.isError(test.type())) {
      trees.add(body.trees.statement(test));
    } else {
      trees.add(failUnless(node.span(), test, values.describe(message)));
    }
  }

  private Tree test(Expr condition, ShownValues values) {
    Conditions.Tested tested = body.conditions.test(condition);
    body.setFlow(tested.whenTrue());
    boolean membership =
        condition instanceof Expr.Binary binary
            && (binary.operator() == BinaryOperator.IN
                || binary.operator() == BinaryOperator.NOT_IN);
    return membership ? values.ofMembership(tested.tree()) : values.of(tested.tree());
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

  private static boolean isComparison(Expr.Binary node) {
    boolean nullTest =
        node.left() instanceof Expr.NullLiteral || node.right() instanceof Expr.NullLiteral;
    return !nullTest
        && switch (node.operator()) {
          case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
          default -> false;
        };
  }

  private Tree comparison(Expr.Binary node, ShownValues values) {
    Tree left = body.check(node.left(), null);
    Ty hint = Types.isError(left.type()) ? null : left.type();
    Tree right = body.check(node.right(), hint);
    if (Types.isError(left.type()) || Types.isError(right.type())) {
      return body.trees.error(node.span());
    }
    Ty joined = body.coercions.join(List.of(left, right));
    LocalSymbol a = values.add("left", joined == null ? left : body.coercions.coerce(left, joined));
    LocalSymbol b =
        values.add("right", joined == null ? right : body.coercions.coerce(right, joined));
    return compare(node, body.trees.get(left.span(), a), body.trees.get(right.span(), b));
  }

  private Tree compare(Expr.Binary node, Tree left, Tree right) {
    return switch (node.operator()) {
      case EQUAL -> body.conditions.equal(left, right, node.span());
      case NOT_EQUAL -> body.trees.not(body.conditions.equal(left, right, node.span()));
      default -> body.operators.operate(node.operator(), left, right, node.span());
    };
  }
}
