package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.SpellChecker;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the language. */
public final class Keywords {
  /** Never names, but after a dot. */
  public static final List<String> HARD =
      List.of(
          "let",
          "var",
          "fun",
          "class",
          "interface",
          "enum",
          "record",
          "if",
          "else",
          "match",
          "for",
          "while",
          "return",
          "break",
          "continue",
          "throw",
          "try",
          "catch",
          "finally",
          "import",
          "is",
          "as",
          "in",
          "true",
          "false",
          "null",
          "this",
          "super",
          "assert");

  /** Names too, where no keyword can stand. */
  public static final List<String> SOFT =
      List.of(
          "open",
          "abstract",
          "private",
          "override",
          "operator",
          "late",
          "extend",
          "test",
          "host",
          "use",
          "init",
          "get",
          "set",
          "type");

  /** Keywords before a name. */
  private static final List<String> BEGINNERS =
      List.of(
          "let",
          "var",
          "fun",
          "class",
          "interface",
          "enum",
          "record",
          "match",
          "for",
          "while",
          "return",
          "throw",
          "import",
          "assert",
          "extend",
          "type",
          "private",
          "override",
          "open",
          "abstract");

  private static final Set<String> HARD_SET = Set.copyOf(HARD);

  private Keywords() {}

  /** The keyword that a misspelt word was probably meant to be. */
  static @Nullable String similar(String word) {
    return SpellChecker.suggest(word, BEGINNERS);
  }

  public static boolean isModifier(String word) {
    return SOFT.indexOf(word) >= 0 && SOFT.indexOf(word) <= SOFT.indexOf("late");
  }

  static boolean isHard(String word) {
    return HARD_SET.contains(word);
  }
}
