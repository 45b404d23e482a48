package dev.cayo.compiler.check;

import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.symbols.Ty;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Bounds the size of types: a few lines that double a type again and again would never end. */
final class TypeSize {
  /** Names in a type as it would be written. */
  static final int LIMIT = 1_000;

  private TypeSize() {}

  /** Counts the names of a type; whether they are more than the limit. */
  static boolean exceeds(Ty type, Budget budget) {
    int names = names(type);
    budget.steps(names);
    return names > LIMIT;
  }

  /** How many there are; one more than the limit where there are more. */
  private static int names(Ty type) {
    if (parts(type).isEmpty()) {
      return 1;
    }
    Deque<Ty> open = new ArrayDeque<>();
    open.push(type);
    int count = 0;
    while (!open.isEmpty() && count <= LIMIT) {
      count++;
      parts(open.pop()).forEach(open::push);
    }
    return count;
  }

  /** The types that a type is made of. */
  static List<Ty> parts(Ty type) {
    Ty top = Types.resolve(type);
    if (top instanceof Ty.Class named) {
      return named.arguments();
    }
    if (top instanceof Ty.Nullable nullable) {
      return List.of(nullable.inner());
    }
    if (top instanceof Ty.Function function) {
      List<Ty> all = new java.util.ArrayList<>(function.parameters());
      all.add(function.result());
      return all;
    }
    return List.of();
  }
}
