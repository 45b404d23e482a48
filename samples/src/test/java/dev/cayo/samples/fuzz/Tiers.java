package dev.cayo.samples.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs programs in every tier: output, errors with traces, fuel and memory are the same. */
final class Tiers {
  private static final long FUEL = 2_000_000;

  /** Nothing of what these use is known. */
  private static final Map<String, Sandbox> UNMETERED =
      Map.of(
          "compiled, unmetered", Sandbox.COMPILED.unmetered(),
          "compiled, unmetered, stressed", Sandbox.COMPILED_STRESSED.unmetered(),
          "tiered, unmetered", Sandbox.TIERED.unmetered());

  private final Sandbox interpreted;
  private final Map<String, Sandbox> others = new LinkedHashMap<>();

  private Tiers(long memory) {
    interpreted = Sandbox.PLAIN.withFuel(FUEL).withMemory(memory);
    others.put("compiled", Sandbox.COMPILED.withFuel(FUEL).withMemory(memory));
    others.put("compiled, stressed", Sandbox.COMPILED_STRESSED.withFuel(FUEL).withMemory(memory));
    others.put("tiered", Sandbox.TIERED.withFuel(FUEL).withMemory(memory));
  }

  /** All tiers, with so many bytes. */
  static Tiers withMemory(long bytes) {
    return new Tiers(bytes);
  }

  /** What a tier does otherwise than the interpreter; null where all agree. */
  @Nullable String disagreement(byte[] file) {
    Ending expected = interpreted.run(file);
    String found = disagreement(file, expected, others);
    return found != null || expected.isUsedUp()
        ? found
        : disagreement(file, expected.withoutUse(), UNMETERED);
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
