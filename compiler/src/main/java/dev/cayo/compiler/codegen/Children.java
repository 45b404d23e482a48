package dev.cayo.compiler.codegen;

import dev.cayo.compiler.tree.Argument;
import dev.cayo.compiler.tree.Arm;
import dev.cayo.compiler.tree.Catch;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The direct parts of a tree, in the order of evaluation; bodies of lambdas and local functions are
 * parts too.
 */
final class Children implements Tree.Visitor<List<Tree>> {
  private static final Children INSTANCE = new Children();

  private Children() {}

  static List<Tree> of(Tree tree) {
    return tree.accept(INSTANCE);
  }

  /** Whether a tree or a part of it satisfies a condition, tried in preorder, without recursion. */
  static boolean any(Tree tree, Predicate<Tree> condition) {
    Deque<Tree> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      Tree next = open.pop();
      if (condition.test(next)) {
        return true;
      }
      List<Tree> parts = of(next);
      for (int i = parts.size() - 1; i >= 0; i--) {
        open.push(parts.get(i));
      }
    }
    return false;
  }

  private static List<Tree> list(@Nullable Tree... trees) {
    List<Tree> all = new ArrayList<>();
    for (Tree tree : trees) {
      if (tree != null) {
        all.add(tree);
      }
    }
    return all;
  }

  private static List<Tree> arguments(@Nullable Tree receiver, List<Argument> arguments) {
    List<Tree> all = list(receiver);
    arguments.forEach(a -> all.add(a.value()));
    return all;
  }

  private static void pattern(PatternTree pattern, List<Tree> into) {
    for (PatternTree each : Patterns.parts(pattern)) {
      if (each instanceof PatternTree.Equal equal) {
        into.add(equal.value());
      } else if (each instanceof PatternTree.Between between) {
        into.addAll(list(between.start(), between.end()));
      }
    }
  }

  @Override
  public List<Tree> visitConstant(Tree.Constant node) {
    return Collections.emptyList();
  }

  @Override
  public List<Tree> visitNullValue(Tree.NullValue node) {
    return Collections.emptyList();
  }

  @Override
  public List<Tree> visitUnitValue(Tree.UnitValue node) {
    return Collections.emptyList();
  }

  @Override
  public List<Tree> visitGetLocal(Tree.GetLocal node) {
    return Collections.emptyList();
  }

  @Override
  public List<Tree> visitSetLocal(Tree.SetLocal node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitDeclare(Tree.Declare node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitGetField(Tree.GetField node) {
    return list(node.receiver());
  }

  @Override
  public List<Tree> visitSetField(Tree.SetField node) {
    return list(node.receiver(), node.value());
  }

  @Override
  public List<Tree> visitGetGlobal(Tree.GetGlobal node) {
    return Collections.emptyList();
  }

  @Override
  public List<Tree> visitSetGlobal(Tree.SetGlobal node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitCall(Tree.Call node) {
    return arguments(node.receiver(), node.arguments());
  }

  @Override
  public List<Tree> visitCallVirtual(Tree.CallVirtual node) {
    return arguments(node.receiver(), node.arguments());
  }

  @Override
  public List<Tree> visitCallClosure(Tree.CallClosure node) {
    List<Tree> all = list(node.callee());
    all.addAll(node.arguments());
    return all;
  }

  @Override
  public List<Tree> visitOperate(Tree.Operate node) {
    return node.operands();
  }

  @Override
  public List<Tree> visitAnd(Tree.And node) {
    return list(node.left(), node.right());
  }

  @Override
  public List<Tree> visitOr(Tree.Or node) {
    return list(node.left(), node.right());
  }

  @Override
  public List<Tree> visitConcat(Tree.Concat node) {
    return node.parts();
  }

  @Override
  public List<Tree> visitBox(Tree.Box node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitUnwrap(Tree.Unwrap node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitCast(Tree.Cast node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitIsType(Tree.IsType node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitMatches(Tree.Matches node) {
    List<Tree> all = list(node.subject());
    pattern(node.pattern(), all);
    return all;
  }

  @Override
  public List<Tree> visitIf(Tree.If node) {
    return list(node.condition(), node.then(), node.otherwise());
  }

  @Override
  public List<Tree> visitMatch(Tree.Match node) {
    List<Tree> all = list(node.subject());
    for (Arm arm : node.arms()) {
      pattern(arm.pattern(), all);
      all.addAll(list(arm.guard(), arm.body()));
    }
    return all;
  }

  @Override
  public List<Tree> visitSequence(Tree.Sequence node) {
    List<Tree> all = new ArrayList<>(node.statements());
    all.add(node.result());
    return all;
  }

  @Override
  public List<Tree> visitLoop(Tree.Loop node) {
    return list(node.condition(), node.body(), node.update());
  }

  @Override
  public List<Tree> visitBreak(Tree.Break node) {
    return Collections.emptyList();
  }

  @Override
  public List<Tree> visitContinue(Tree.Continue node) {
    return Collections.emptyList();
  }

  @Override
  public List<Tree> visitReturn(Tree.Return node) {
    return list(node.value());
  }

  @Override
  public List<Tree> visitThrow(Tree.Throw node) {
    return list(node.error());
  }

  @Override
  public List<Tree> visitTry(Tree.Try node) {
    List<Tree> all = list(node.body());
    for (Catch each : node.catches()) {
      all.add(each.body());
    }
    all.addAll(list(node.last()));
    return all;
  }

  @Override
  public List<Tree> visitLambda(Tree.Lambda node) {
    return list(node.body());
  }

  @Override
  public List<Tree> visitFunctionValue(Tree.FunctionValue node) {
    return list(node.receiver());
  }

  @Override
  public List<Tree> visitLocalFunction(Tree.LocalFunction node) {
    List<Tree> all = new ArrayList<>();
    for (Tree value : node.function().defaults()) {
      all.addAll(list(value));
    }
    all.add(node.function().body());
    return all;
  }
}
