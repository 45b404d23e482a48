package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Argument;
import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.CatchClause;
import dev.cayo.compiler.ast.Condition;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.HeaderParameter;
import dev.cayo.compiler.ast.MapEntry;
import dev.cayo.compiler.ast.MatchArm;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.ast.SuperType;
import dev.cayo.compiler.ast.TemplatePart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits declarations, statements and expressions below a node, in no particular order, without
 * recursion.
 */
final class Walk {
  private final Deque<Node> pending = new ArrayDeque<>();

  private Walk() {}

  static void over(Node start, Consumer<Node> visit) {
    Walk walk = new Walk();
    walk.add(start);
    while (!walk.pending.isEmpty()) {
      Node node = walk.pending.pop();
      visit.accept(node);
      walk.children(node);
    }
  }

  private void add(@Nullable Node node) {
    if (node != null) {
      pending.push(node);
    }
  }

  private void addAll(@Nullable List<? extends Node> nodes) {
    if (nodes != null) {
      nodes.forEach(this::add);
    }
  }

  private void children(Node node) {
    if (node instanceof Block block) {
      addAll(block.statements());
    } else if (node instanceof Stmt statement) {
      statement(statement);
    } else if (node instanceof Expr expression) {
      expression(expression);
    } else if (node instanceof Decl declaration) {
      declaration(declaration);
    } else {
      part(node);
    }
  }

  private void declaration(Decl node) {
    if (node instanceof Decl.Function function) {
      addAll(function.parameters());
      add(function.body());
    } else if (node instanceof Decl.Variable variable) {
      add(variable.initialiser());
    } else if (node instanceof Decl.Property property) {
      add(property.body());
    } else if (node instanceof Decl.Init init) {
      add(init.body());
    } else if (node instanceof Decl.Test test) {
      add(test.body());
    } else if (node instanceof Decl.Extension extension) {
      addAll(extension.members());
    } else if (node instanceof Decl.Class type) {
      addAll(type.header());
      addAll(type.supertypes());
      addAll(type.members());
    }
  }

  private void part(Node node) {
    if (node instanceof Parameter parameter) {
      add(parameter.defaultValue());
    } else if (node instanceof HeaderParameter parameter) {
      add(parameter.defaultValue());
    } else if (node instanceof SuperType supertype) {
      addAll(supertype.arguments());
    } else if (node instanceof Argument argument) {
      add(argument.value());
    } else if (node instanceof MapEntry entry) {
      add(entry.key());
      add(entry.value());
    } else if (node instanceof MatchArm arm) {
      add(arm.guard());
      add(arm.body());
    } else if (node instanceof CatchClause clause) {
      add(clause.body());
    } else if (node instanceof Condition.Test test) {
      add(test.value());
    } else if (node instanceof Condition.Let let) {
      add(let.value());
    } else if (node instanceof TemplatePart.Interpolation part) {
      add(part.value());
    }
  }

  private void statement(Stmt node) {
    if (node instanceof Stmt.Expression e) {
      add(e.expression());
    } else if (node instanceof Stmt.Local local) {
      add(local.initialiser());
      add(local.otherwise());
    } else if (node instanceof Stmt.Assign assign) {
      add(assign.target());
      add(assign.value());
    } else if (node instanceof Stmt.While loop) {
      add(loop.condition());
      add(loop.body());
    } else if (node instanceof Stmt.For loop) {
      add(loop.iterable());
      add(loop.body());
    } else if (node instanceof Stmt.Assert test) {
      add(test.condition());
      add(test.message());
    } else if (node instanceof Stmt.Declaration declaration) {
      add(declaration.declaration());
    }
  }

  private void expression(Expr node) {
    if (node instanceof Expr.Call call) {
      add(call.callee());
      addAll(call.arguments());
    } else if (node instanceof Expr.Binary binary) {
      add(binary.left());
      add(binary.right());
    } else if (node instanceof Expr.Member member) {
      add(member.receiver());
    } else if (node instanceof Expr.If test) {
      add(test.condition());
      add(test.then());
      add(test.otherwise());
    } else if (node instanceof Expr.Lambda lambda) {
      add(lambda.body());
    } else if (node instanceof Expr.Match match) {
      add(match.subject());
      addAll(match.arms());
    } else if (node instanceof Expr.Try attempt) {
      add(attempt.body());
      addAll(attempt.catches());
      add(attempt.last());
    } else if (node instanceof Expr.Use use) {
      add(use.resource());
      add(use.body());
    } else {
      simple(node);
    }
  }

  private void simple(Expr node) {
    if (node instanceof Expr.StringTemplate template) {
      addAll(template.parts());
    } else if (node instanceof Expr.ListLiteral list) {
      addAll(list.elements());
    } else if (node instanceof Expr.MapLiteral map) {
      addAll(map.entries());
    } else if (node instanceof Expr.Tuple tuple) {
      addAll(tuple.elements());
    } else if (node instanceof Expr.TupleIndex part) {
      add(part.receiver());
    } else if (node instanceof Expr.TypeApply apply) {
      add(apply.target());
    } else if (node instanceof Expr.Index index) {
      add(index.receiver());
      addAll(index.indices());
    } else if (node instanceof Expr.Range range) {
      add(range.start());
      add(range.end());
    } else {
      operand(node);
    }
  }

  private void operand(Expr node) {
    if (node instanceof Expr.Unary unary) {
      add(unary.operand());
    } else if (node instanceof Expr.Is is) {
      add(is.operand());
    } else if (node instanceof Expr.As as) {
      add(as.operand());
    } else if (node instanceof Expr.NonNull present) {
      add(present.operand());
    } else if (node instanceof Expr.Return jump) {
      add(jump.value());
    } else if (node instanceof Expr.Throw jump) {
      add(jump.error());
    }
  }
}
