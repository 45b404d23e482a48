package dev.cayo.compiler.diagnostics;

import dev.cayo.compiler.TestLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of a story: one file, or several, each but the first headed by its name. */
final class Example {
  private static final Pattern FILE = Pattern.compile("(?m)^// (\\w+)\\.cayo$");

  private final Map<String, String> files = new HashMap<>();

  Example(String text) {
    Matcher heading = FILE.matcher(text);
    String name = "main";
    int start = 0;
    while (heading.find()) {
      files.put(name, text.substring(start, heading.start()));
      name = heading.group(1);
      start = heading.end();
    }
    files.put(name, text.substring(start));
  }

  /** What the compiler says about it. */
  List<Diagnostic> compile() {
    return TestLibrary.compile(source("main"), n -> files.containsKey(n) ? source(n) : null)
        .diagnostics();
  }

  private SourceFile source(String name) {
    return new SourceFile(name + ".cayo", files.get(name));
  }
}
