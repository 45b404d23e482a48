package dev.cayo.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message of the compiler: its code and line, and how its text begins. */
record ExpectedDiagnostic(int line, String code, String text) {
  private static final Pattern HEADING = Pattern.compile("^(?:error|warning)\\[(\\w+)]: (.*)$");
  private static final Pattern PLACE = Pattern.compile("^ *--> .*:(\\d+):\\d+$");

  static ExpectedDiagnostic of(int line, String text) {
    String[] parts = text.split(" ", 2);
    return new ExpectedDiagnostic(line, parts[0], parts.length == 1 ? "" : parts[1]);
  }

  /** Those that the command line printed. */
  static List<ExpectedDiagnostic> printed(String err) {
    List<ExpectedDiagnostic> found = new ArrayList<>();
    String code = "";
    String text = "";
    for (String line : err.lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      Matcher place = PLACE.matcher(line);
      if (heading.find()) {
        code = heading.group(1);
        text = heading.group(2);
      } else if (place.find()) {
        found.add(new ExpectedDiagnostic(Integer.parseInt(place.group(1)), code, text));
      }
    }
    return found;
  }

  boolean isError() {
    return code.startsWith("E");
  }

  boolean fits(ExpectedDiagnostic actual) {
    return line == actual.line && code.equals(actual.code) && actual.text.startsWith(text);
  }
}
