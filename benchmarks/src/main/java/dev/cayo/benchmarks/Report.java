package dev.cayo.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables of docs/performance.md, of what was measured. */
final class Report {
  private static final double SECOND = 1_000;

  private final Results results;

  Report(Results results) {
    this.results = results;
  }

  /** All tables for which there are figures. */
  String text() {
    List<String> parts = new ArrayList<>();
    if (results.has(Variant.JAVA)) {
      parts.add("### Steady state\n\n" + steadyState());
    }
    if (results.has(Variant.CAYO, Variant.JAVA)) {
      parts.add("### Warming up\n\n" + warmingUp());
    }
    if (results.has(Variant.INTERPRETER)) {
      parts.add("### The interpreter\n\n" + interpreter());
    }
    return String.join("\n", parts);
  }

  /** Whole processes, in milliseconds, and compared with the first. */
  static String starts(Map<String, Spread> starts) {
    Table table = new Table(List.of("Start, whole process", "ms", "spread", "/ Java hello"));
    double base = starts.values().iterator().next().median();
    starts.forEach(
        (name, wall) ->
            table.row(
                List.of(
                    name,
                    Spread.format(wall.median()),
                    wall.range(),
                    Spread.format(wall.median() / base))));
    return "### Start-up\n\n" + table;
  }

  private String steadyState() {
    List<Column> columns = new ArrayList<>();
    columns.add(time("Java ms", Variant.JAVA));
    if (results.has(Variant.CAYO)) {
      columns.add(ratio("Cayo / Java", Variant.CAYO, Variant.JAVA));
    }
    if (results.has(Variant.LIMITS)) {
      columns.add(ratio("Cayo with limits / Java", Variant.LIMITS, Variant.JAVA));
    }
    if (results.has(Variant.CAYO, Variant.EXACT)) {
      columns.add(ratio("Cayo / exact Java", Variant.CAYO, Variant.EXACT));
    }
    for (Variant peer : List.of(Variant.EXACT, Variant.NODE)) {
      if (results.has(peer)) {
        columns.add(ratio(peer.label() + " / Java", peer, Variant.JAVA));
      }
    }
    return table(columns);
  }

  private String warmingUp() {
    return table(
        List.of(
            new Column(
                "Cayo, ms to 90 % of peak",
                b -> results.compare(b, Variant.CAYO, Variant.JAVA, (c, j) -> c.untilPeak()),
                false),
            new Column(
                "Java",
                b -> results.compare(b, Variant.CAYO, Variant.JAVA, (c, j) -> j.untilPeak()),
                false),
            new Column(
                "Cayo / Java",
                b ->
                    results.compare(
                        b, Variant.CAYO, Variant.JAVA, (c, j) -> c.untilPeak() / j.untilPeak()),
                true),
            new Column(
                "whole process, where Java takes 1 s",
                b ->
                    results.compare(
                        b,
                        Variant.CAYO,
                        Variant.JAVA,
                        (c, j) -> c.timeOf(j.roundsFor(SECOND)) / j.timeOf(j.roundsFor(SECOND))),
                true)));
  }

  private String interpreter() {
    List<Column> columns = new ArrayList<>();
    columns.add(time("Cayo's interpreter ms", Variant.INTERPRETER));
    for (Variant peer : List.of(Variant.XINT, Variant.JAVA)) {
      if (results.has(peer)) {
        columns.add(ratio("/ " + peer.label(), Variant.INTERPRETER, peer));
      }
    }
    return table(columns);
  }

  private Column time(String heading, Variant variant) {
    return new Column(heading, benchmark -> results.steady(benchmark, variant), false);
  }

  private Column ratio(String heading, Variant variant, Variant base) {
    return new Column(heading, benchmark -> results.ratio(benchmark, variant, base), true);
  }

  /** A row for each benchmark, with the spread of the first ratio, and the geometric means. */
  private String table(List<Column> columns) {
    List<String> headings = new ArrayList<>(List.of("Program"));
    columns.forEach(column -> headings.add(column.heading()));
    Column spread = columns.stream().filter(Column::isRatio).findFirst().orElse(columns.get(0));
    headings.add("spread of " + spread.heading());
    Table table = new Table(headings);
    for (Benchmark benchmark : results.benchmarks()) {
      List<String> row = new ArrayList<>(List.of(benchmark.program()));
      columns.forEach(c -> row.add(Spread.format(c.value().apply(benchmark).median())));
      row.add(spread.value().apply(benchmark).range());
      table.row(row);
    }
    List<String> means = new ArrayList<>(List.of("geometric mean"));
    columns.forEach(column -> means.add(column.isRatio() ? mean(column) : ""));
    means.add("");
    table.row(means);
    return table.toString();
  }

  private String mean(Column column) {
    return Spread.format(
        Statistics.geometricMean(
            results.benchmarks().stream()
                .map(benchmark -> column.value().apply(benchmark).median())
                .toList()));
  }
}
