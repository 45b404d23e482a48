package dev.cayo.cli;

import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Severity;
import dev.cayo.compiler.diagnostics.Story;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Prints the stories of diagnostics, with colours where they are wanted. */
final class StoryPrinter {
  private static final String BOLD = "\u001b[1m";
  private static final String CYAN = "\u001b[36m";
  private static final String RESET = "\u001b[0m";
  private static final String INDENT = "    ";
  private static final int WIDTH = 80;

  private final PrintWriter out;
  private final boolean colour;

  StoryPrinter(PrintWriter out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** All codes with their messages. */
  void list() {
    for (DiagnosticCode code : DiagnosticCode.inOrder()) {
      boolean told = code.sketch().equals("…");
      String message = told ? Story.of(code).title() : code.sketch();
      out.println(paint(BOLD, code.code()) + "  " + message);
    }
  }

  void print(DiagnosticCode code, Story story) {
    String kind = code.severity() == Severity.ERROR ? "error " : "warning ";
    out.println(paint(BOLD, kind + code.code() + ": " + story.title()));
    if (!code.sketch().equals("…")) {
      out.println(code.sketch());
    }
    for (String paragraph : story.text().split("\n\n", -1)) {
      if (!paragraph.isEmpty()) {
        out.println();
        wrap(paragraph);
      }
    }
    program(null, story.wrong());
    program("Mended:", story.right());
  }

  private void program(@Nullable String heading, @Nullable String text) {
    if (text == null) {
      return;
    }
    out.println();
    if (heading != null) {
      out.println(heading);
      out.println();
    }
    text.lines().forEach(line -> out.println(line.isEmpty() ? "" : paint(CYAN, INDENT + line)));
  }

  private void wrap(String paragraph) {
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    out.println(line);
  }

  private String paint(String style, String text) {
    return colour ? style + text + RESET : text;
  }
}
