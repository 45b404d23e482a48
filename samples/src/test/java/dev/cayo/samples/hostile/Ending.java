package dev.cayo.samples.hostile;

/**
 * How something ended.
 *
 * @param kind {@code ends}, {@code exit N}, {@code error TYPE}, a kind of stop such as {@code
 *     fuel}, {@code compile CODE CODE …}, {@code malformed}, {@code verification RULE} or {@code
 *     link}
 * @param output what it printed
 * @param report what is said about its end
 */
record Ending(String kind, long fuel, String output, String report) {

  /** Of what never ran. */
  static Ending refused(String kind, String report) {
    return new Ending(kind, 0, "", report);
  }

  /** Whether it is what an attack expects. */
  boolean is(String outcome) {
    if (kind.startsWith("compile ")) {
      String[] words = outcome.split(" ", -1);
      return words[0].equals("compile") && (kind + " ").contains(" " + words[1] + " ");
    }
    return kind.equals(outcome);
  }
}
