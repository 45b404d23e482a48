package dev.cayo.benchmarks.peers;

import java.util.function.IntToLongFunction;

/** The benchmarks by their names. */
public final class Peers {
  private Peers() {}

  /**
   * Arguments: a benchmark, its size, for how many milliseconds to go on, how many turns at least.
   */
  public static void main(String[] args) {
    int size = Integer.parseInt(args[1]);
    Harness.run(named(args[0]), size, Long.parseLong(args[2]), Integer.parseInt(args[3]));
  }

  /** The benchmark of a name: from its size to what it finds. */
  public static IntToLongFunction named(String name) {
    return switch (name) {
      case "deltablue" -> Deltablue::benchmark;
      case "dijkstra" -> Dijkstra::benchmark;
      case "editdistance" -> Editdistance::benchmark;
      case "fannkuch" -> Fannkuch::benchmark;
      case "fib" -> Fib::benchmark;
      case "intmaps" -> Intmaps::benchmark;
      case "json" -> Json::benchmark;
      case "lists" -> Lists::benchmark;
      case "lz" -> Lz::benchmark;
      case "mandelbrot" -> Mandelbrot::benchmark;
      case "matrix" -> Matrix::benchmark;
      case "nbody" -> Nbody::benchmark;
      case "nqueens" -> Nqueens::benchmark;
      case "permute" -> Permute::benchmark;
      case "pipeline" -> Pipeline::benchmark;
      case "richards" -> Richards::benchmark;
      case "sha256" -> Sha256::benchmark;
      case "sieve" -> Sieve::benchmark;
      case "sorting" -> Sorting::benchmark;
      case "spectralnorm" -> Spectralnorm::benchmark;
      case "strings" -> Strings::benchmark;
      case "towers" -> Towers::benchmark;
      case "trees" -> Trees::benchmark;
      case "words" -> Words::benchmark;
      default -> throw new IllegalArgumentException("no benchmark " + name);
    };
  }
}
