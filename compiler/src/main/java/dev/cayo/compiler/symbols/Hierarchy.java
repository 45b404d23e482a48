package dev.cayo.compiler.symbols;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The supertypes of classes. Nobody has one class or interface above it twice with different
 * arguments, so each is met once, however many ways lead there.
 */
public final class Hierarchy {

  private Hierarchy() {}

  /** A type and all above it: depth first, the superclass before interfaces. */
  public static List<Ty.Class> of(Ty.Class type) {
    List<Ty.Class> all = new ArrayList<>();
    search(type, null, all);
    return all;
  }

  /** A type as that class or interface above it; null where it is none of its supertypes. */
  public static Ty.@Nullable Class find(Ty.Class type, ClassSymbol wanted) {
    return type.symbol() == wanted ? type : search(type, wanted, null);
  }

  private static Ty.@Nullable Class search(
      Ty.Class start, @Nullable ClassSymbol wanted, @Nullable List<Ty.Class> met) {
    Set<ClassSymbol> seen = new HashSet<>();
    Deque<Ty.Class> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      Ty.Class next = open.pop();
      if (!seen.add(next.symbol())) {
        continue;
      }
      if (next.symbol() == wanted) {
        return next;
      }
      if (met != null) {
        met.add(next);
      }
      Map<TypeParameterSymbol, Ty> map = Substitution.bindings(next);
      List<Ty.Class> above = next.symbol().supertypes();
      for (int i = above.size() - 1; i >= 0; i--) {
        open.push(Substitution.apply(above.get(i), map));
      }
    }
    return null;
  }
}
