package dev.cayo.benchmarks;

import java.util.Arrays;

/** A way to run the programs. */
enum Variant {
  JAVA("java", "Java"),
  CAYO("cayo", "Cayo"),
  LIMITS("limits", "Cayo with limits"),
  INTERPRETER("interpreter", "Cayo's interpreter"),
  XINT("xint", "`java -Xint`"),
  EXACT("exact", "exact Java"),
  NODE("node", "Node");

  private final String option;
  private final String label;

  Variant(String option, String label) {
    this.option = option;
    this.label = label;
  }

  /** Its name on the command line. */
  String option() {
    return option;
  }

  /** Its name in tables. */
  String label() {
    return label;
  }

  static Variant named(String option) {
    return Arrays.stream(values())
        .filter(variant -> variant.option.equals(option))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no variant '" + option + "'"));
  }
}
