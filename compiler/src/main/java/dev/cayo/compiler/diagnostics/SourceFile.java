package dev.cayo.compiler.diagnostics;

/**
 * A source file: its name as shown to the user, its module name, and its text. Offsets count UTF-16
 * units.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private int @org.jspecify.annotations.Nullable [] lineStarts;

  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Line of an offset, from 1. */
  public int line(int offset) {
    int found = java.util.Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Column of an offset, from 1, in Unicode scalar values. */
  public int column(int offset) {
    int start = starts()[line(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /** The text of a line, from 1, without its line end. */
  public String lineText(int line) {
    int start = starts()[line - 1];
    int end = line < starts().length ? starts()[line] - 1 : text.length();
    String found = text.substring(start, Math.max(start, end));
    return found.endsWith("\r") ? found.substring(0, found.length() - 1) : found;
  }

  private int[] starts() {
    int[] known = lineStarts;
    if (known == null) {
      known = findStarts();
      lineStarts = known;
    }
    return known;
  }

  private int[] findStarts() {
    int count = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int[] starts = new int[count];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[line++] = i + 1;
      }
    }
    return starts;
  }
}
