package dev.cayo.compiler.budget;

/**
 * What one compilation may take. The stages count what they read and make here, above all where a
 * few words of source make much; so the room and the time that a compiler needs are bounded,
 * whatever the source, and the same source is refused on every host.
 */
public final class Budget {
  /** UTF-16 units of all files of a program. */
  public static final int CHARACTERS = 1 << 24;

  /** Tokens of all files of a program. The parser takes some 400 bytes for each. */
  public static final int TOKENS = 500_000;

  /**
   * Steps of the checker and the code generator: parts of types, nodes of trees, instructions. They
   * keep 50 to 90 bytes for each.
   */
  public static final int STEPS = 4_000_000;

  /** What the symbol of a type takes, with its constructor and its derived methods. */
  public static final int TYPE = 80;

  private static final int CHARACTERS_IN_A_STEP = 50;

  private int characters;
  private int tokens;
  private int steps;

  /** Counts the text of a file, before it is read. */
  public void characters(int count) {
    characters = add(characters, count, CHARACTERS, "characters of source");
  }

  /** Counts a token. */
  public void token() {
    tokens = add(tokens, 1, TOKENS, "tokens of source");
  }

  /** Counts a text that is made from others. */
  public void text(String made) {
    steps(made.length() / CHARACTERS_IN_A_STEP);
  }

  /** Counts work on what was read. */
  public void steps(long count) {
    steps = add(steps, count, STEPS, "steps of work for the compiler");
  }

  private static int add(int before, long count, int limit, String what) {
    if (count > limit - before) {
      throw new ProgramTooLargeException(limit, what);
    }
    return (int) (before + count);
  }
}
