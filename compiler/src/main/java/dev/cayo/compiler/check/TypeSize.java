package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Ty;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Bounds the size of types: a few lines that double a type again and again would never end. */
final class TypeSize {
  /** Names in a type as it would be written. */
  static final int LIMIT = 1_000;

  private TypeSize() {}

  static boolean exceeds(Ty type) {
    if (parts(type).isEmpty()) {
      return false;
    }
    Deque<Ty> open = new ArrayDeque<>();
    open.push(type);
    int count = 0;
    while (!open.isEmpty()) {
      if (++count > LIMIT) {
        return true;
      }
      parts(open.pop()).forEach(open::push);
    }
    return false;
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
