package dev.cayo.repl;

import dev.cayo.bytecode.Visible;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.Renderer;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a shell shows what came of inputs. Text of the program is made harmless first: control
 * characters become escapes, and what is very long is cut.
 */
final class Display {
  private static final int MOST_CHARACTERS = 2_000;
  private static final int MOST_LINES = 50;

  private final PrintWriter out;
  private final PrintWriter messages;
  private final Renderer renderer;

  Display(PrintWriter out, PrintWriter messages, boolean colour) {
    this.out = out;
    this.messages = messages;
    this.renderer = new Renderer(colour);
  }

  /** Answers to what was asked. */
  void answer(String text) {
    out.println(text);
    out.flush();
  }

  /** What went wrong. */
  void complain(String text) {
    messages.println(text);
    messages.flush();
  }

  void value(Result.Value value) {
    answer("= " + harmless(cut(value.text(), value.more())) + ": " + Visible.text(value.type()));
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      messages.print(renderer.render(diagnostics));
      messages.flush();
    }
  }

  /** The report of an error that nothing caught. */
  void failure(String report) {
    complain(harmless(cut(report.strip(), 0)));
  }

  static String harmless(String text) {
    return text.lines().map(Visible::text).collect(Collectors.joining("\n"));
  }

  /**
   * The beginning, with a word on how much more there is.
   *
   * @param missing how many characters were left out before
   */
  private static String cut(String text, int missing) {
    int end = Math.min(text.length(), MOST_CHARACTERS);
    int line = -1;
    for (int lines = 0; lines < MOST_LINES; lines++) {
      line = text.indexOf('\n', line + 1);
      if (line < 0 || line >= end) {
        break;
      }
      if (lines == MOST_LINES - 1) {
        end = line;
      }
    }
    if (end == text.length() && missing == 0) {
      return text;
    }
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int more = text.codePointCount(end, text.length()) + missing;
    return text.substring(0, end) + "… (" + more + " more characters)";
  }
}
