package dev.cayo.samples.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs programs in every tier: output, errors with traces, fuel and memory are the same. */
final class Tiers {
  private static final long FUEL = 2_000_000;

  private static final Map<String, Sandbox> COMPILED =
      Map.of(
          "compiled", Sandbox.COMPILED,
          "compiled, stressed", Sandbox.COMPILED_STRESSED,
          "tiered", Sandbox.TIERED);

  private final Sandbox interpreted;
  private final Map<String, Sandbox> others = new LinkedHashMap<>();

  /** Nothing of what these use is known. */
  private final Map<String, Sandbox> unmetered = new LinkedHashMap<>();

  private Tiers(UnaryOperator<Sandbox> limits) {
    interpreted = limits.apply(Sandbox.PLAIN.withFuel(FUEL));
    COMPILED.forEach(
        (name, sandbox) -> {
          others.put(name, limits.apply(sandbox.withFuel(FUEL)));
          unmetered.put(name + ", unmetered", limits.apply(sandbox).unmetered());
        });
  }

  /** All tiers, with so many bytes. */
  static Tiers withMemory(long bytes) {
    return new Tiers(sandbox -> sandbox.withMemory(bytes));
  }

  /** All tiers, with so many slots. */
  static Tiers withDepth(long slots) {
    return new Tiers(sandbox -> sandbox.withDepth(slots));
  }

  /** What a tier does otherwise than the interpreter; null where all agree. */
  @Nullable String disagreement(byte[] file) {
    Ending expected = interpreted.run(file);
    String found = disagreement(file, expected, others);
    return found != null || expected.isUsedUp()
        ? found
        : disagreement(file, expected.withoutUse(), unmetered);
  }

  private static @Nullable String disagreement(
      byte[] file, Ending expected, Map<String, Sandbox> sandboxes) {
    for (var other : sandboxes.entrySet()) {
      Ending actual = other.getValue().run(file);
      if (!actual.equals(expected)) {
        return other.getKey() + ": " + actual + " instead of " + expected;
      }
    }
    return null;
  }
}
