package dev.cayo.benchmarks;

import java.util.List;

/** A table in Markdown. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  Table(List<String> headings) {
    row(headings);
    row(headings.stream().map(heading -> "---").toList());
  }

  void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
