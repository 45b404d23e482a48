package dev.cayo.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param root the checkout
 * @param benchmarks to run
 * @param variants to run them in
 * @param pace how much is measured
 * @param starts whether start-up is measured too
 * @param write whether the tables go into the page
 */
record Options(
    Path root,
    List<Benchmark> benchmarks,
    List<Variant> variants,
    Pace pace,
    boolean starts,
    boolean write) {

  static final String USAGE =
      """
      Usage: java -jar benchmarks/target/benchmarks.jar [OPTION...]
        --root DIR            the checkout (.)
        --programs A,B        these programs (all): %s
        --variants A,B        these variants (all that there are): %s
        --quick               one turn, 400 ms and 3 rounds at least, instead of 5, 3000 and 10
        --turns N             how often each process is started
        --milliseconds N      for how long a process goes on
        --rounds N            how many rounds it runs at least
        --no-starts           leave start-up out
        --write               put the tables into docs/performance.md; for all programs only
        --help                print this
      """
          .formatted(
              list(Arrays.stream(Benchmark.values()).map(Benchmark::program).toList()),
              list(Arrays.stream(Variant.values()).map(Variant::option).toList()));

  /** Reads arguments; fails with a message for the user. */
  static Options parse(List<String> arguments) {
    Path root = Path.of(".");
    List<Benchmark> benchmarks = List.of(Benchmark.values());
    List<Variant> variants = List.of(Variant.values());
    Pace pace = arguments.contains("--quick") ? Pace.QUICK : Pace.FULL;
    boolean starts = true;
    boolean write = false;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case "--root" -> root = Path.of(value(option, rest));
        case "--programs" -> benchmarks = values(option, rest).map(Benchmark::named).toList();
        case "--variants" -> variants = values(option, rest).map(Variant::named).toList();
        case "--quick" -> {}
        case "--turns" -> pace = new Pace(number(option, rest), pace.milliseconds(), pace.rounds());
        case "--milliseconds" -> pace = new Pace(pace.turns(), number(option, rest), pace.rounds());
        case "--rounds" -> pace = new Pace(pace.turns(), pace.milliseconds(), number(option, rest));
        case "--no-starts" -> starts = false;
        case "--write" -> write = true;
        default -> throw new IllegalArgumentException("unknown option '" + option + "'");
      }
    }
    if (write && (benchmarks.size() < Benchmark.values().length || !starts)) {
      throw new IllegalArgumentException("the page has all programs, and start-up");
    }
    return new Options(root, benchmarks, variants, pace, starts, write);
  }

  /** The same without a variant. */
  Options without(Variant variant) {
    List<Variant> others = new ArrayList<>(variants);
    others.remove(variant);
    return new Options(root, benchmarks, others, pace, starts, write);
  }

  private static Stream<String> values(String option, Iterator<String> rest) {
    return Arrays.stream(value(option, rest).split(",", -1)).distinct();
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int number(String option, Iterator<String> rest) {
    String value = value(option, rest);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " needs a number, not '" + value + "'", e);
    }
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }
}
