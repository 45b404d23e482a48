package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Solves for the type arguments of a class, given those of a supertype. */
final class Inference {
  private final Subtyping subtyping;
  private @Nullable Type[] solution = new @Nullable Type[0];

  Inference(Subtyping subtyping) {
    this.subtyping = subtyping;
  }

  /**
   * Whether arguments are the only ones.
   *
   * @param patterns the arguments of the supertype, in terms of the parameters of the class
   * @param found the arguments of the supertype as they are
   * @param expected the arguments of the class
   */
  boolean settles(List<Type> patterns, List<Type> found, List<Type> expected) {
    if (patterns.size() != found.size()) {
      return false;
    }
    solution = new @Nullable Type[expected.size()];
    for (int i = 0; i < patterns.size(); i++) {
      match(patterns.get(i), found.get(i));
    }
    for (int i = 0; i < solution.length; i++) {
      Type solved = solution[i];
      if (solved == null || !subtyping.same(solved, expected.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void match(Type pattern, Type found) {
    if (pattern instanceof TypeVariable variable) {
      if (variable.index() < solution.length && solution[variable.index()] == null) {
        solution[variable.index()] = found;
      }
    } else if (pattern instanceof ClassType a && found instanceof ClassType b) {
      match(a.arguments(), b.arguments());
    } else if (pattern instanceof ArrayType a && found instanceof ArrayType b) {
      match(a.element(), b.element());
    } else if (pattern instanceof FunctionType a && found instanceof FunctionType b) {
      match(a.parameters(), b.parameters());
      match(a.result(), b.result());
    }
  }

  private void match(List<Type> patterns, List<Type> found) {
    for (int i = 0; i < Math.min(patterns.size(), found.size()); i++) {
      match(patterns.get(i), found.get(i));
    }
  }
}
