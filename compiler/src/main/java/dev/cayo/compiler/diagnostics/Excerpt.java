package dev.cayo.compiler.diagnostics;

import dev.cayo.bytecode.Visible;

/**
 * A source line as it is shown, or the part of it around a span.
 *
 * @param text visible characters only
 * @param indent columns before the marked part
 * @param width columns of the marked part, at least one
 */
record Excerpt(String text, int indent, int width) {
  private static final int WIDEST = 120;
  private static final int BEFORE = 40;
  private static final String CUT = "…";

  /** The first line of a span; the mark of a span of several lines goes to its end. */
  static Excerpt of(Span span) {
    SourceFile source = span.source();
    int line = source.line(span.start());
    String text = source.lineText(line);
    int start = Math.min(span.start() - source.lineStart(line), text.length());
    int end = Math.max(start, Math.min(span.end() - source.lineStart(line), text.length()));
    return text.length() <= WIDEST ? whole(text, start, end) : part(text, start, end);
  }

  private static Excerpt whole(String text, int start, int end) {
    int indent = Visible.width(text.substring(0, start));
    int width = Visible.width(text.substring(start, end));
    return new Excerpt(Visible.text(text.stripTrailing()), indent, Math.max(1, width));
  }

  private static Excerpt part(String text, int start, int end) {
    int from = whole(text, Math.max(0, start - BEFORE));
    int to = whole(text, Math.min(text.length(), from + WIDEST));
    Excerpt shown = whole(text.substring(from, to), start - from, Math.min(end, to) - from);
    String before = from > 0 ? CUT : "";
    String after = to < text.length() ? CUT : "";
    return new Excerpt(before + shown.text + after, shown.indent + before.length(), shown.width);
  }

  /** An index that splits no surrogate pair. */
  private static int whole(String text, int index) {
    boolean splits =
        index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return splits ? index - 1 : index;
  }
}
