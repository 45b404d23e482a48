package dev.cayo.benchmarks;

import java.util.function.Function;

/**
 * A column of a table of benchmarks.
 *
 * @param heading above it
 * @param value of a benchmark
 * @param isRatio whether the values have a geometric mean
 */
record Column(String heading, Function<Benchmark, Spread> value, boolean isRatio) {}
