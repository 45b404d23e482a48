package dev.cayo.vm.tier;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function for one call, or for all.
 *
 * @param closures none, or for each parameter, the function of the closure that the call gives;
 *     null where that is not known, or no closure
 */
public record Specialisation(FunctionInstance function, List<@Nullable FunctionInstance> closures) {
  /** A function for calls that give such closures. */
  public static Specialisation of(
      FunctionInstance function, List<@Nullable FunctionInstance> closures) {
    boolean isAny = closures.stream().allMatch(Objects::isNull);
    return isAny ? none(function) : new Specialisation(function, closures);
  }

  /** A function for all calls. */
  public static Specialisation none(FunctionInstance function) {
    return new Specialisation(function, List.of());
  }

  /** The scope that sees all of it: a program's, where one of the closures is a program's. */
  public Scope scope() {
    for (FunctionInstance closure : closures) {
      if (closure != null && !closure.function().module().scope().isLibrary()) {
        return closure.function().module().scope();
      }
    }
    return function.function().module().scope();
  }
}
