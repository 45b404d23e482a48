package dev.cayo.vm;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Switches for tests of the VM itself, chosen when an engine is made. Off, they cost nothing; on,
 * programs do the same, slower.
 */
public enum DebugOption {
  /** Asserts before every instruction that its operands are what verification promised. */
  CHECK("check"),

  /** Gives frames up as portable ones, and resumes them, at every safepoint. */
  STRESS("stress");

  /** The system property that the command line reads: words with commas between. */
  public static final String PROPERTY = "cayo.debug";

  private final String word;

  DebugOption(String word) {
    this.word = word;
  }

  /**
   * The options that a list such as {@code check} names.
   *
   * @throws IllegalArgumentException where a word names none
   */
  public static Set<DebugOption> parse(String words) {
    Set<DebugOption> options = EnumSet.noneOf(DebugOption.class);
    for (String word : words.split(",", -1)) {
      if (!word.isEmpty()) {
        options.add(of(word));
      }
    }
    return Collections.unmodifiableSet(options);
  }

  private static DebugOption of(String word) {
    for (DebugOption option : values()) {
      if (option.word.equals(word)) {
        return option;
      }
    }
    throw new IllegalArgumentException(PROPERTY + " knows no option '" + word + "'");
  }
}
