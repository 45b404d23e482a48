package dev.cayo.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** What was measured: the rounds of each benchmark in each variant, in the order of the turns. */
final class Results {
  private final Map<Benchmark, Map<Variant, List<Rounds>>> all = new EnumMap<>(Benchmark.class);

  /** Adds a turn; fails where the benchmark did not find what it should. */
  void add(Benchmark benchmark, Variant variant, Rounds rounds) {
    if (rounds.result() != benchmark.checksum()) {
      throw new IllegalStateException(
          benchmark.program()
              + " as "
              + variant.option()
              + " found "
              + rounds.result()
              + " instead of "
              + benchmark.checksum());
    }
    all.computeIfAbsent(benchmark, b -> new EnumMap<>(Variant.class))
        .computeIfAbsent(variant, v -> new ArrayList<>())
        .add(rounds);
  }

  Set<Benchmark> benchmarks() {
    return all.keySet();
  }

  /** Whether something was measured in all these variants. */
  boolean has(Variant... variants) {
    return all.values().stream().anyMatch(found -> found.keySet().containsAll(List.of(variants)));
  }

  /** The steady times of a benchmark, in milliseconds. */
  Spread steady(Benchmark benchmark, Variant variant) {
    return Spread.of(turns(benchmark, variant).stream().map(Rounds::steady).toList());
  }

  /** The ratios of steady times, each of one turn. */
  Spread ratio(Benchmark benchmark, Variant variant, Variant base) {
    return compare(benchmark, variant, base, (a, b) -> a.steady() / b.steady());
  }

  /** A comparison of two variants, in each turn. */
  Spread compare(
      Benchmark benchmark,
      Variant variant,
      Variant base,
      ToDoubleBiFunction<Rounds, Rounds> comparison) {
    List<Rounds> own = turns(benchmark, variant);
    List<Rounds> other = turns(benchmark, base);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      values.add(comparison.applyAsDouble(own.get(i), other.get(i)));
    }
    return Spread.of(values);
  }

  private List<Rounds> turns(Benchmark benchmark, Variant variant) {
    return all.getOrDefault(benchmark, Map.of()).getOrDefault(variant, List.of());
  }
}
