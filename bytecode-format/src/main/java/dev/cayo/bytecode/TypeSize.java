package dev.cayo.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures types: shared parts would else let a short file name a type of astronomic size. */
public final class TypeSize {
  private int size;
  private int deepest;

  private TypeSize() {}

  /** What is too large about a type; null where nothing is. */
  public static @Nullable String excess(Type type) {
    TypeSize measure = new TypeSize();
    measure.walk(type, 1);
    if (measure.deepest > Limits.TYPE_DEPTH) {
      return "type nested more than " + Limits.TYPE_DEPTH + " deep";
    }
    return measure.size > Limits.TYPE_SIZE
        ? "type of more than " + Limits.TYPE_SIZE + " parts"
        : null;
  }

  /** The number of parts of a type; no more than one above the limit is counted. */
  public static int of(Type type) {
    TypeSize measure = new TypeSize();
    measure.walk(type, 1);
    return measure.size;
  }

  private void walk(Type type, int depth) {
    deepest = Math.max(deepest, depth);
    size++;
    if (depth > Limits.TYPE_DEPTH || size > Limits.TYPE_SIZE) {
      return;
    }
    if (type instanceof ClassType named) {
      walk(named.arguments(), depth + 1);
    } else if (type instanceof FunctionType function) {
      walk(function.parameters(), depth + 1);
      walk(function.result(), depth + 1);
    } else if (type instanceof ArrayType array) {
      walk(array.element(), depth + 1);
    } else if (type instanceof NullableType nullable) {
      walk(nullable.inner(), depth + 1);
    }
  }

  private void walk(List<Type> types, int depth) {
    for (int i = 0; i < types.size() && size <= Limits.TYPE_SIZE; i++) {
      walk(types.get(i), depth);
    }
  }
}
