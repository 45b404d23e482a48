package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cases that a match misses, and the arms that nothing reaches (after Maranget's
 * usefulness of patterns).
 */
final class Exhaustiveness {
  /** Patterns that are looked at: a second or two. */
  private static final int BUDGET = 10_000_000;

  /** What it takes to see what a case is made of, in patterns. */
  private static final int LOOKS_AT_A_CASE = 5;

  /** How many of them count as much as a step of other work. */
  private static final int LOOKS_IN_A_STEP = 10;

  private final Body body;
  private final Constructors constructors;
  private int steps;

  Exhaustiveness(Body body) {
    this.body = body;
    this.constructors = new Constructors(body);
  }

  /** Thrown when a match is too large to be judged. */
  private static final class TooComplex extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooComplex() {
      super("match too complex", null, false, false);
    }
  }

  void check(Expr.Match node, Ty subject, List<PatternTree> patterns, List<@Nullable Tree> guards) {
    try {
      List<Ty> types = List.of(Types.zonk(subject));
      List<List<PatternTree>> rows = new ArrayList<>();
      for (int i = 0; i < patterns.size(); i++) {
        List<PatternTree> row = List.of(patterns.get(i));
        if (useful(rows, row, types) == null) {
          body.error(DiagnosticCode.UNREACHABLE_ARM, node.arms().get(i).pattern().span());
        }
        if (guards.get(i) == null) {
          rows.add(row);
        }
      }
      PatternTree anything = new PatternTree.Wildcard(node.span(), types.get(0));
      List<String> missing = useful(rows, List.of(anything), types);
      if (missing != null && !body.session.diagnostics().isDamaged(node.span())) {
        report(node, missing.get(0));
      }
    } catch (TooComplex e) {
      body.error(DiagnosticCode.MATCH_TOO_COMPLEX, node.span());
    }
    body.session.budget().steps(steps / LOOKS_IN_A_STEP);
  }

  private void report(Expr.Match node, String missing) {
    Diagnostic found =
        Session.diagnostic(DiagnosticCode.MISSING_CASE, node.subject().span(), missing);
    body.session.report(
        found.withHint(
            missing.equals("_")
                ? "say what holds for all other values: `_ -> …`"
                : "add `" + missing + " -> …`, or `_ -> …` for all others"));
  }

  /**
   * A value that the vector fits and no row does, as text for each column; null where there is
   * none.
   */
  private @Nullable List<String> useful(
      List<List<PatternTree>> rows, List<PatternTree> vector, List<Ty> types) {
    steps += 1 + rows.size() * vector.size();
    if (steps > BUDGET) {
      throw new TooComplex();
    }
    if (rows.isEmpty()) {
      return java.util.Collections.nCopies(vector.size(), "_");
    }
    if (vector.isEmpty()) {
      return null;
    }
    PatternTree head = vector.get(0);
    if (head instanceof PatternTree.Any any) {
      return alternatives(rows, any, vector, types);
    }
    Constructors.Head constructor = constructors.headOf(head);
    if (constructor != null) {
      return specialised(rows, vector, types, constructor);
    }
    List<PatternTree> column = column(rows);
    boolean told = column.stream().anyMatch(p -> !Constructors.isWild(p));
    List<Constructors.Head> all =
        told && Constructors.isWild(head) ? constructors.allOf(types.get(0), column) : null;
    if (all == null) {
      return defaulted(rows, vector, types);
    }
    steps += LOOKS_AT_A_CASE * all.size();
    for (Constructors.Head each : all) {
      List<String> found = specialised(rows, vector, types, each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<PatternTree> column(List<List<PatternTree>> rows) {
    return expand(rows).stream().map(r -> r.get(0)).toList();
  }

  private @Nullable List<String> alternatives(
      List<List<PatternTree>> rows, PatternTree.Any any, List<PatternTree> vector, List<Ty> types) {
    for (PatternTree each : any.alternatives()) {
      List<PatternTree> replaced = new ArrayList<>(vector);
      replaced.set(0, each);
      List<String> found = useful(rows, replaced, types);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable List<String> defaulted(
      List<List<PatternTree>> rows, List<PatternTree> vector, List<Ty> types) {
    List<List<PatternTree>> rest = new ArrayList<>();
    for (List<PatternTree> row : expand(rows)) {
      if (Constructors.isWild(row.get(0))) {
        rest.add(row.subList(1, row.size()));
      }
    }
    List<String> found =
        useful(rest, vector.subList(1, vector.size()), types.subList(1, types.size()));
    if (found == null) {
      return null;
    }
    List<String> whole = new ArrayList<>();
    whole.add("_");
    whole.addAll(found);
    return whole;
  }

  private @Nullable List<String> specialised(
      List<List<PatternTree>> rows,
      List<PatternTree> vector,
      List<Ty> types,
      Constructors.Head constructor) {
    List<List<PatternTree>> kept = new ArrayList<>();
    for (List<PatternTree> row : expand(rows)) {
      List<PatternTree> special = specialise(row, constructor);
      if (special != null) {
        kept.add(special);
      }
    }
    List<PatternTree> inner = specialise(vector, constructor);
    List<Ty> innerTypes = new ArrayList<>(constructor.types());
    innerTypes.addAll(types.subList(1, types.size()));
    List<String> found = inner == null ? null : useful(kept, inner, innerTypes);
    if (found == null) {
      return null;
    }
    int arity = constructor.types().size();
    List<String> whole = new ArrayList<>();
    whole.add(constructor.text(found.subList(0, arity)));
    whole.addAll(found.subList(arity, found.size()));
    return whole;
  }

  private @Nullable List<PatternTree> specialise(
      List<PatternTree> row, Constructors.Head constructor) {
    List<PatternTree> parts = constructors.partsFor(row.get(0), constructor);
    if (parts == null) {
      return null;
    }
    List<PatternTree> whole = new ArrayList<>(parts);
    whole.addAll(row.subList(1, row.size()));
    return whole;
  }

  /** Rows with their first alternatives spread out. */
  private static List<List<PatternTree>> expand(List<List<PatternTree>> rows) {
    List<List<PatternTree>> all = new ArrayList<>();
    for (List<PatternTree> row : rows) {
      expand(row, all);
    }
    return all;
  }

  private static void expand(List<PatternTree> row, List<List<PatternTree>> into) {
    if (row.get(0) instanceof PatternTree.Any any) {
      for (PatternTree each : any.alternatives()) {
        List<PatternTree> replaced = new ArrayList<>(row);
        replaced.set(0, each);
        expand(replaced, into);
      }
    } else {
      into.add(row);
    }
  }
}
