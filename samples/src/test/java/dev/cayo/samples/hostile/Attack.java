package dev.cayo.samples.hostile;

/**
 * Something that wants to do harm, and how it must end.
 *
 * @param area what it attacks: cpu, memory, stack, source, objects, authority, outsider
 * @param bullet the attack in words
 * @param outcome as {@link Ending#kind} gives it; for the compiler a code that is among the errors
 * @param output what it prints; null where that does not matter
 * @param repeats whether it is done again, and must end the same
 */
record Attack(
    String area,
    String name,
    String bullet,
    String outcome,
    String output,
    boolean repeats,
    Deed deed) {

  /** What is done. */
  interface Deed {
    /** Does it, and says how it ended. */
    Ending perform(Guests guests) throws Exception;
  }

  /** What a file holds. */
  enum Form {
    SOURCE,
    ASSEMBLY,
    OBJECT_FILE
  }

  /** Whether its end depends on the time that things take. */
  boolean isTimed() {
    return outcome.equals("deadline");
  }

  @Override
  public String toString() {
    return area + "/" + name;
  }
}
