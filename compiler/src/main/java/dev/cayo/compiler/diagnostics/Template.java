package dev.cayo.compiler.diagnostics;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a message with places for its arguments: {@code {0}} is the first; {@code {a 0}} puts
 * {@code a} or {@code an} and backquotes before it; {@code {1 argument}} is the number and the noun
 * in the number that it asks for.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{(a )?(\\d)(?: ([a-z ]+))?}");

  private Template() {}

  static String fill(String template, List<String> arguments) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(text(place, arguments)));
  }

  /** The text with {@code …} for each argument. */
  static String sketch(String template) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                place.group(1) != null
                    ? "a `…`"
                    : place.group(3) != null ? "… " + place.group(3) + "s" : "…");
  }

  private static String text(java.util.regex.MatchResult place, List<String> arguments) {
    int index = Integer.parseInt(place.group(2));
    if (index >= arguments.size()) {
      return place.group();
    }
    String argument = arguments.get(index);
    String noun = place.group(3);
    if (noun != null) {
      return argument + " " + noun + (argument.equals("1") ? "" : "s");
    }
    return place.group(1) == null ? argument : withArticle(argument);
  }

  /** A name in backquotes, after {@code a} or {@code an}. */
  static String withArticle(String name) {
    boolean vowel = !name.isEmpty() && "AEIOaeio".indexOf(name.charAt(0)) >= 0;
    return (vowel ? "an `" : "a `") + name + "`";
  }
}
