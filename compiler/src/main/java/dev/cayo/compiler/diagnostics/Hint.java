package dev.cayo.compiler.diagnostics;

import org.jspecify.annotations.Nullable;

/**
 * How a mistake may be mended.
 *
 * @param text for people
 * @param replacement what to write in place of the diagnostic's span, if that is known
 */
public record Hint(String text, @Nullable String replacement) {

  /** Advice without a replacement. */
  public static Hint of(String text) {
    return new Hint(text, null);
  }

  /** A name that was probably meant. */
  public static Hint name(String name) {
    return new Hint("did you mean `" + name + "`?", name);
  }
}
