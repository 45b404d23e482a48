package dev.cayo.compiler.diagnostics;

import dev.cayo.bytecode.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints diagnostics for people: the message, the place, the source lines with carets under what is
 * meant, and the hint.
 *
 * <pre>
 * error[E0101]: expected `,` or `)`, found the name `y`
 *  --> shapes.cayo:3:10
 *   |
 * 3 | let a = f(x y)
 *   |             ^
 *   = hint: …
 * </pre>
 *
 * <p>Control characters and those that reorder text are printed as escapes, so that no source can
 * draw on the terminal; long lines are shown in part.
 */
public final class Renderer {
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";

  private final boolean colour;

  /**
   * A renderer.
   *
   * @param colour whether to use the colours of a terminal
   */
  public Renderer(boolean colour) {
    this.colour = colour;
  }

  /** The diagnostics one after the other, each followed by an empty line. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(render(diagnostic)).append('\n');
    }
    return out.toString();
  }

  /** One diagnostic, ending with a line feed. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    heading(diagnostic, out);
    List<Mark> marks = marks(diagnostic);
    String gutter = " ".repeat(widestNumber(marks));
    SourceFile shown = null;
    int shownLine = 0;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.source() != shown) {
        Span span = diagnostic.span();
        Span at = mark.source() == span.source() ? span : mark.span();
        place(gutter, shown == null ? "-->" : ":::", at, out);
        shown = mark.source();
        shownLine = 0;
      }
      if (mark.line() != shownLine) {
        sourceLine(gutter, mark, shownLine, out);
        shownLine = mark.line();
      }
      markLine(gutter, mark, diagnostic.severity(), out);
    }
    String hint = diagnostic.hint();
    if (hint != null) {
      out.append(gutter).append(paint(BLUE, " = ")).append(paint(BOLD, "hint: "));
      out.append(Visible.text(hint)).append('\n');
    }
    return out.toString();
  }

  private void heading(Diagnostic diagnostic, StringBuilder out) {
    boolean error = diagnostic.severity() == Severity.ERROR;
    String kind = (error ? "error[" : "warning[") + diagnostic.code().code() + "]";
    out.append(paint(error ? RED : YELLOW, kind));
    out.append(paint(BOLD, ": " + Visible.text(diagnostic.message()))).append('\n');
  }

  /** What is marked: the span first, then the labels line by line. */
  private static List<Mark> marks(Diagnostic diagnostic) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.primary(diagnostic.span()));
    diagnostic.labels().forEach(label -> marks.add(Mark.of(label)));
    SourceFile main = diagnostic.span().source();
    marks.sort((a, b) -> compare(a, b, main));
    return marks;
  }

  private static int compare(Mark a, Mark b, SourceFile main) {
    if (a.source() != b.source()) {
      boolean first = a.source() == main;
      boolean second = b.source() == main;
      return first || second
          ? Boolean.compare(second, first)
          : a.source().name().compareTo(b.source().name());
    }
    return a.line() != b.line()
        ? Integer.compare(a.line(), b.line())
        : Boolean.compare(b.isPrimary(), a.isPrimary());
  }

  private static int widestNumber(List<Mark> marks) {
    int widest = marks.stream().mapToInt(Mark::line).max().orElse(1);
    return Integer.toString(widest).length();
  }

  private void place(String gutter, String arrow, Span span, StringBuilder out) {
    SourceFile source = span.source();
    out.append(gutter).append(paint(BLUE, arrow)).append(' ');
    out.append(Visible.text(source.name())).append(':').append(source.line(span.start()));
    out.append(':').append(source.column(span.start())).append('\n');
    out.append(gutter).append(paint(BLUE, " |")).append('\n');
  }

  private void sourceLine(String gutter, Mark mark, int shownLine, StringBuilder out) {
    if (shownLine > 0 && mark.line() > shownLine + 1) {
      out.append(paint(BLUE, "...")).append('\n');
    }
    String number = Integer.toString(mark.line());
    out.append(paint(BLUE, " ".repeat(gutter.length() - number.length()) + number + " |"));
    String text = mark.excerpt().text();
    out.append(text.isEmpty() ? "" : " ").append(text).append('\n');
  }

  private void markLine(String gutter, Mark mark, Severity severity, StringBuilder out) {
    String sign = mark.isPrimary() ? "^" : "-";
    String primary = severity == Severity.ERROR ? RED : YELLOW;
    String text = mark.text().isEmpty() ? "" : " " + Visible.text(mark.text());
    Excerpt excerpt = mark.excerpt();
    out.append(gutter).append(paint(BLUE, " | "));
    out.append(" ".repeat(excerpt.indent()));
    out.append(paint(mark.isPrimary() ? primary : BLUE, sign.repeat(excerpt.width()) + text));
    out.append('\n');
  }

  private String paint(String style, String text) {
    return colour ? style + text + RESET : text;
  }

  /** A place to mark, with its text; the primary one has none. */
  private record Mark(Span span, int line, String text, boolean isPrimary, Excerpt excerpt) {

    static Mark primary(Span span) {
      return new Mark(span, span.line(), "", true, Excerpt.of(span));
    }

    static Mark of(Label label) {
      return new Mark(
          label.span(), label.span().line(), label.text(), false, Excerpt.of(label.span()));
    }

    SourceFile source() {
      return span.source();
    }
  }
}
