package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.CatchClause;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.MatchArm;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Arm;
import dev.cayo.compiler.tree.Catch;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code if}, {@code match}, {@code try}: where the type Unit is expected their values are
 * dropped.
 */
final class Branches {
  private final Body body;

  Branches(Body body) {
    this.body = body;
  }

  private boolean dropped(@Nullable Ty expected) {
    return expected != null && Types.isUnit(expected);
  }

  /** An {@code else if} chain is walked, not recursed into. */
  Tree ifElse(Expr.If node, @Nullable Ty expected) {
    List<Expr.If> chain = new ArrayList<>();
    Expr.If last = node;
    chain.add(last);
    while (elseIf(last) != null) {
      last = java.util.Objects.requireNonNull(elseIf(last));
      chain.add(last);
    }
    boolean value = !dropped(expected) && last.otherwise() != null;
    Ty wanted = value ? expected : body.prelude.unitType();
    boolean mismatch = !value && expected != null && !dropped(expected);
    List<Tree> tests = new ArrayList<>();
    BranchValues branches = new BranchValues(body, wanted, !mismatch);
    Flow after = Flow.START.unreachable();
    for (Expr.If each : chain) {
      body.enterScope();
      Conditions.Tested tested = body.conditions.test(each.condition());
      tests.add(tested.tree());
      body.setFlow(tested.whenTrue());
      after = after.join(branches.add(each.then()));
      body.leaveScope();
      body.setFlow(tested.whenFalse());
    }
    after = after.join(last.otherwise() == null ? body.flow() : branches.add(last.otherwise()));
    List<Tree> values = new ArrayList<>(branches.all());
    if (last.otherwise() == null) {
      values.add(body.trees.unit(node.span()));
    }
    body.setFlow(after);
    return combine(chain, tests, unify(values, wanted, node.span()));
  }

  private static Expr.@Nullable If elseIf(Expr.If node) {
    return node.otherwise() != null
            && node.otherwise().statements().size() == 1
            && node.otherwise().statements().get(0) instanceof Stmt.Expression only
            && only.expression() instanceof Expr.If next
        ? next
        : null;
  }

  private static Tree combine(List<Expr.If> chain, List<Tree> tests, List<Tree> branches) {
    Tree result = branches.get(branches.size() - 1);
    for (int i = chain.size() - 1; i >= 0; i--) {
      Tree then = branches.get(i);
      Ty type = Types.isNever(result.type()) ? then.type() : result.type();
      result = new Tree.If(chain.get(i).span(), type, tests.get(i), then, result);
    }
    return result;
  }

  /** Brings branches to one type. */
  private List<Tree> unify(List<Tree> branches, @Nullable Ty wanted, Span span) {
    if (wanted != null && Types.isUnit(wanted)) {
      return branches.stream().map(body.trees::statement).toList();
    }
    Ty target = wanted;
    if (target == null
        || Types.hasVariables(target)
        || branches.stream()
            .anyMatch(
                b ->
                    body.coercions.tryCoerce(
                            b, Types.zonk(java.util.Objects.requireNonNull(wanted)))
                        == null)) {
      target = body.coercions.join(branches);
    }
    if (target == null) {
      return disagreeing(branches, wanted, span);
    }
    Ty joined = Types.zonk(target);
    return branches.stream().map(b -> as(b, joined)).toList();
  }

  /** A branch as a tree of just the type of the whole. */
  private Tree as(Tree branch, Ty whole) {
    Tree value = body.coercions.coerce(branch, whole);
    boolean exact = Types.isNever(value.type()) || body.types.same(value.type(), whole);
    return exact ? value : new Tree.Sequence(value.span(), whole, List.of(), value);
  }

  private List<Tree> disagreeing(List<Tree> branches, @Nullable Ty wanted, Span span) {
    if (wanted != null) {
      return branches.stream().map(b -> body.coercions.coerce(b, wanted)).toList();
    }
    List<Tree> values = branches.stream().filter(b -> !Types.isNever(b.type())).toList();
    boolean units = values.stream().anyMatch(b -> Types.isUnit(b.type()));
    if (units) {
      return branches.stream().map(body.trees::statement).toList();
    }
    Diagnostic different =
        Session.diagnostic(
            DiagnosticCode.BRANCH_TYPES,
            span,
            values.get(0).type(),
            values.get(values.size() - 1).type());
    body.session.report(
        different.withHint("make them the same, or write the type: `let x: Any = …`"));
    List<Tree> errors = new ArrayList<>();
    branches.forEach(b -> errors.add(body.trees.error(b.span())));
    return errors;
  }

  Tree match(Expr.Match node, @Nullable Ty expected) {
    Tree subject = body.check(node.subject(), null);
    Ty wanted = dropped(expected) ? body.prelude.unitType() : expected;
    Flow.Path path = body.access.pathOf(subject);
    Flow start = body.flow();
    Flow after = Flow.START.unreachable();
    List<PatternTree> patterns = new ArrayList<>();
    List<@Nullable Tree> guards = new ArrayList<>();
    BranchValues branches = new BranchValues(body, wanted, true);
    boolean present = false;
    boolean sound = !Types.isError(subject.type());
    for (MatchArm arm : node.arms()) {
      body.setFlow(start);
      body.enterScope();
      int errors = body.session.diagnostics().errors();
      PatternTree pattern = pattern(arm, subject, present);
      sound &= errors == body.session.diagnostics().errors();
      patterns.add(pattern);
      Ty known = Patterns.knownType(pattern);
      if (known != null) {
        body.setFlow(body.flow().narrow(path, known));
      }
      guards.add(guard(arm));
      after = after.join(branches.add(arm.body()));
      body.leaveScope();
      present |= arm.guard() == null && pattern instanceof PatternTree.IsNull;
    }
    List<Tree> values = branches.all();
    body.setFlow(after);
    if (sound) {
      new Exhaustiveness(body).check(node, subject.type(), patterns, guards);
    }
    List<Tree> unified = values.isEmpty() ? values : unify(values, wanted, node.span());
    return assemble(node, subject, patterns, guards, unified);
  }

  private Tree assemble(
      Expr.Match node,
      Tree subject,
      List<PatternTree> patterns,
      List<@Nullable Tree> guards,
      List<Tree> branches) {
    List<Arm> arms = new ArrayList<>();
    Ty type = body.prelude.neverType();
    for (int i = 0; i < branches.size(); i++) {
      arms.add(new Arm(node.arms().get(i).span(), patterns.get(i), guards.get(i), branches.get(i)));
      type = Types.isNever(type) ? branches.get(i).type() : type;
    }
    return new Tree.Match(node.span(), type, subject, List.copyOf(arms));
  }

  /** After an arm for null, later arms look at what is not null. */
  private PatternTree pattern(MatchArm arm, Tree subject, boolean present) {
    if (Types.isError(subject.type())) {
      body.patterns.checkLoose(arm.pattern());
      return new PatternTree.Wildcard(arm.span(), subject.type());
    }
    if (present && Types.isNullable(subject.type())) {
      Ty inner = body.types.nonNull(subject.type());
      return new PatternTree.NotNull(
          arm.span(), subject.type(), body.patterns.check(arm.pattern(), inner, false));
    }
    return body.patterns.check(arm.pattern(), subject.type(), false);
  }

  private @Nullable Tree guard(MatchArm arm) {
    if (arm.guard() == null) {
      return null;
    }
    Conditions.Tested tested = body.conditions.test(arm.guard());
    body.setFlow(tested.whenTrue());
    return tested.tree();
  }

  Tree tryCatch(Expr.Try node, @Nullable Ty expected) {
    Ty wanted = dropped(expected) ? body.prelude.unitType() : expected;
    Flow start = body.flow();
    BranchValues branches = new BranchValues(body, wanted, true);
    Flow after = branches.add(node.body());
    Flow interrupted = afterPart(start, node);
    List<LocalSymbol> locals = new ArrayList<>();
    List<List<Ty>> caught = new ArrayList<>();
    for (CatchClause clause : node.catches()) {
      body.setFlow(interrupted);
      body.enterScope();
      List<Ty> types = errorTypes(clause);
      caught.add(types);
      locals.add(errorLocal(clause, types));
      after = after.join(branches.add(clause.body()));
      body.leaveScope();
    }
    List<Tree> values = branches.all();
    Tree last = null;
    if (node.last() != null) {
      body.setFlow(interrupted);
      body.frame().enterFinally();
      last = body.statements.block(node.last());
      body.frame().leaveFinally();
      after = Types.isNever(last.type()) ? after.unreachable() : after;
    }
    body.setFlow(after);
    List<Tree> unified = unify(values, wanted, node.span());
    List<Catch> catches = new ArrayList<>();
    for (int i = 0; i < caught.size(); i++) {
      catches.add(
          new Catch(
              node.catches().get(i).span(), caught.get(i), locals.get(i), unified.get(i + 1)));
    }
    Ty type =
        unified.stream()
            .map(Tree::type)
            .filter(t -> !Types.isNever(t))
            .findFirst()
            .orElse(body.prelude.neverType());
    return new Tree.Try(node.span(), type, unified.get(0), List.copyOf(catches), last);
  }

  /** What is known where an error may have come from anywhere in the body. */
  private Flow afterPart(Flow start, Expr.Try node) {
    return body.forgetAssigned(start, node.body());
  }

  private List<Ty> errorTypes(CatchClause clause) {
    Ty error = body.prelude.type("Error");
    if (clause.types().isEmpty()) {
      return List.of(error);
    }
    List<Ty> types = new ArrayList<>();
    for (TypeNode node : clause.types()) {
      Ty type = body.resolve(node);
      if (!Types.isError(type) && !body.types.isSubtype(type, error)) {
        body.error(DiagnosticCode.NOT_AN_ERROR, node.span(), type);
      } else if (!Types.isError(type)) {
        types.add(type);
      }
    }
    return types.isEmpty() ? List.of(error) : List.copyOf(types);
  }

  private LocalSymbol errorLocal(CatchClause clause, List<Ty> types) {
    Ty type = types.size() == 1 ? types.get(0) : body.prelude.type("Error");
    String name = clause.name();
    LocalSymbol local = new LocalSymbol(name == null ? "$error" : name, type, false);
    if (name != null) {
      body.declareQuietly(name, local, clause.span());
    }
    return local;
  }
}
