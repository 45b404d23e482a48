package dev.cayo.compiler.parser;

import java.util.List;
import java.util.Set;

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
          "use",
          "init",
          "get",
          "set",
          "type");

  private static final Set<String> HARD_SET = Set.copyOf(HARD);

  private Keywords() {}

  static boolean isHard(String word) {
    return HARD_SET.contains(word);
  }
}
