package dev.cayo.compiler.codegen;

import dev.cayo.compiler.tree.Arm;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match: a switch where many arms ask for a tag or a small number, then the tests of each arm in
 * turn.
 */
final class Matching {

  /**
   * One alternative of an arm.
   *
   * @param entry before its tests
   * @param inside after the test for its key
   */
  record Alternative(PatternTree pattern, Draft entry, Draft inside) {}

  private final Body body;

  Matching(Body body) {
    this.body = body;
  }

  void match(Tree.Match node, Destination to) {
    body.stack.isolate();
    body.push(node.subject());
    if (!body.code.reachable()) {
      body.stack.drop();
      body.never(to);
      return;
    }
    int slot = body.stack.popToSlot();
    Join join = new Join(body, body.types.of(node.type()), to);
    Draft fallback = new Draft();
    List<List<Alternative>> arms =
        node.arms().stream().map(a -> alternatives(a.pattern())).toList();
    boolean keyed =
        Keys.dispatch(body, slot, arms.stream().flatMap(List::stream).toList(), fallback);
    for (int i = 0; i < arms.size(); i++) {
      Draft next = i + 1 < arms.size() ? arms.get(i + 1).get(0).entry : fallback;
      arm(node.arms().get(i), arms.get(i), slot, keyed, next, join);
    }
    body.code.place(fallback);
    if (body.code.reachable()) {
      body.code.line(node.span().line());
      body.raise("MatchError", "no arm of the match fits");
    }
    body.slots.release(slot);
    join.finish();
  }

  private static List<Alternative> alternatives(PatternTree pattern) {
    List<Alternative> all = new ArrayList<>();
    if (pattern instanceof PatternTree.Any any) {
      any.alternatives().forEach(p -> all.addAll(alternatives(p)));
    } else {
      all.add(new Alternative(pattern, new Draft(), new Draft()));
    }
    return all;
  }

  private void arm(
      Arm arm, List<Alternative> alternatives, int slot, boolean keyed, Draft next, Join join) {
    int mark = body.locals.enter();
    Draft fits = new Draft();
    boolean several = alternatives.size() > 1;
    if (several) {
      body.patterns.enterAlternatives();
    }
    for (int i = 0; i < alternatives.size(); i++) {
      boolean last = i == alternatives.size() - 1;
      test(alternatives.get(i), slot, keyed, last ? next : alternatives.get(i + 1).entry);
      if (!last && body.code.reachable()) {
        body.code.jump(fits);
      }
    }
    if (several) {
      body.patterns.leaveAlternatives();
    }
    body.code.place(fits);
    @Nullable Tree guard = arm.guard();
    if (guard != null) {
      body.conditions.jump(guard, false, next);
    }
    join.branch(arm.body());
    body.locals.leave(mark);
  }

  private void test(Alternative alternative, int slot, boolean keyed, Draft fails) {
    body.code.place(alternative.entry);
    PatternTree pattern = alternative.pattern;
    if (!keyed || Keys.of(pattern) == null) {
      body.patterns.test(slot, pattern, fails);
      return;
    }
    if (body.code.reachable()) {
      body.code.line(pattern.span().line());
      if (pattern instanceof PatternTree.Case node) {
        body.patterns.tag(slot, node, fails);
      } else {
        body.patterns.test(slot, pattern, fails);
      }
    }
    body.code.place(alternative.inside);
    if (pattern instanceof PatternTree.Case node && body.code.reachable()) {
      body.patterns.caseFields(slot, node, fails);
    }
  }
}
