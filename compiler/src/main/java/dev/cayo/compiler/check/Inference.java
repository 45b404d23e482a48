package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Ty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Solves inference variables by matching a declared type with a given one. */
final class Inference {
  private final Types types;

  Inference(Types types) {
    this.types = types;
  }

  /**
   * Solves the variables in {@code declared} so that it fits {@code given} where it can; never
   * fails, coercion reports.
   */
  void unify(Ty declared, Ty given) {
    match(declared, given, true);
  }

  /**
   * As {@link #unify}, for a result type and what its place expects: solves only what must be
   * equal.
   */
  void unifyResult(Ty declared, Ty expected) {
    Ty wanted = types.nonNull(expected);
    Ty result = types.nonNull(declared);
    if (result instanceof Ty.Class from
        && wanted instanceof Ty.Class to
        && !to.arguments().isEmpty()) {
      Ty.Class asExpected = types.asSuper(from, to.symbol());
      if (asExpected != null) {
        matchAll(asExpected.arguments(), to.arguments());
      }
    } else if (result instanceof Ty.Function from && wanted instanceof Ty.Function to) {
      match(from, to, false);
    }
  }

  private void match(Ty declaredType, Ty givenType, boolean widen) {
    Ty declared = Types.resolveLast(declaredType);
    Ty given = Types.resolve(givenType);
    if (declared instanceof Ty.Variable variable) {
      solve(variable, given, widen);
    } else if (Types.isError(given)) {
      TypeSize.parts(declared).forEach(p -> match(p, given, widen)); // what was wrong is said once
    } else if (declared instanceof Ty.Nullable nullable) {
      if (given != Ty.Null.NULL) {
        match(nullable.inner(), types.nonNull(given), widen);
      }
    } else if (declared instanceof Ty.Class wanted && !wanted.arguments().isEmpty()) {
      Ty.Class found = types.asSuper(types.nonNull(given), wanted.symbol());
      if (found != null) {
        matchAll(wanted.arguments(), found.arguments());
      }
    } else if (declared instanceof Ty.Function wanted
        && types.nonNull(given) instanceof Ty.Function found) {
      matchFunction(wanted, found, widen);
    }
  }

  private void matchFunction(Ty.Function wanted, Ty.Function found, boolean widen) {
    int count = Math.min(wanted.parameters().size(), found.parameters().size());
    for (int i = 0; i < count; i++) {
      match(wanted.parameters().get(i), found.parameters().get(i), widen);
    }
    match(wanted.result(), found.result(), widen);
  }

  private void matchAll(List<Ty> declared, List<Ty> given) {
    for (int i = 0; i < declared.size() && i < given.size(); i++) {
      match(declared.get(i), given.get(i), false);
    }
  }

  /** A second argument may widen what the first gave: Dog, then Animal. */
  private void solve(Ty.Variable variable, Ty given, boolean widen) {
    @Nullable Ty before = variable.solution();
    if (given == variable || (Types.isError(given) && before != null)) {
      return;
    }
    if (before == null || Types.isError(before)) {
      if (!occurs(variable, given)) {
        variable.solve(given);
      }
    } else if (widen) {
      Ty joined = Types.hasVariables(before) ? null : types.join(before, given);
      if (joined != null) {
        variable.solve(joined);
      }
    }
  }

  private static boolean occurs(Ty.Variable variable, Ty type) {
    Ty top = Types.resolve(type);
    if (top == variable) {
      return true;
    }
    if (top instanceof Ty.Class named) {
      return named.arguments().stream().anyMatch(a -> occurs(variable, a));
    }
    if (top instanceof Ty.Nullable nullable) {
      return occurs(variable, nullable.inner());
    }
    return top instanceof Ty.Function function
        && (occurs(variable, function.result())
            || function.parameters().stream().anyMatch(p -> occurs(variable, p)));
  }
}
