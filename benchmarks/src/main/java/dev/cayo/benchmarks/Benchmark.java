package dev.cayo.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * The programs of the suite: each in Cayo ({@code src/main/cayo}), in Java ({@link
 * dev.cayo.benchmarks.peers}) and in JavaScript ({@code src/main/javascript}), with the same
 * algorithm, and each with what it must find at two sizes: one to measure, one to test.
 */
enum Benchmark {
  FIB(30, 832_040, 15, 610),
  SIEVE(500_000, 41_538, 1_000, 168),
  NQUEENS(10, 724, 6, 4),
  TOWERS(18, 262_143, 6, 63),
  PERMUTE(8, 623_530, 4, 206),
  FANNKUCH(8, 161_622, 5, 1_107),
  NBODY(20_000, -169_089_263, 20, -169_070_787),
  SPECTRALNORM(150, 1_274_222_873, 5, 1_261_217_616),
  MANDELBROT(200, 356_990_913, 10, 406_939_644),
  MATRIX(150, 90_362_629, 5, 764_604_757),
  TREES(12, 42_571_529, 4, 75_950),
  LISTS(10_000, 217_550_870, 50, 102_682_066),
  RICHARDS(10_000, 2_324_609_297L, 50, 12_000_047),
  DELTABLUE(200, 504_761, 3, 6_154),
  JSON(200, 843_040, 2, 3_144),
  WORDS(10_000, 764_401_466, 30, 196_507_837),
  INTMAPS(10_000, 231_217_832, 50, 882_182_356),
  SORTING(20_000, 845_332_599, 50, 726_477_319),
  STRINGS(20_000, 723_865_173, 50, 198_216_602),
  SHA256(200_000, 898_219_709, 100, 776_497_192),
  EDITDISTANCE(500, 267, 10, 7),
  LZ(50_000, 274_011_816, 200, 348_290_954),
  DIJKSTRA(3_000, 804_408_900, 20, 996_754_968),
  PIPELINE(1_000_000, 358_372_393, 100, 581_508);

  private final int size;
  private final long checksum;
  private final int tinySize;
  private final long tinyChecksum;

  Benchmark(int size, long checksum, int tinySize, long tinyChecksum) {
    this.size = size;
    this.checksum = checksum;
    this.tinySize = tinySize;
    this.tinyChecksum = tinyChecksum;
  }

  /** The size that is measured. */
  int size() {
    return size;
  }

  /** What is found at the size that is measured. */
  long checksum() {
    return checksum;
  }

  /** A size that takes an interpreter a few milliseconds. */
  int tinySize() {
    return tinySize;
  }

  long tinyChecksum() {
    return tinyChecksum;
  }

  /** The name of its files. */
  String program() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Benchmark named(String program) {
    return Arrays.stream(values())
        .filter(benchmark -> benchmark.program().equals(program))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no benchmark '" + program + "'"));
  }
}
