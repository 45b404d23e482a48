package dev.cayo.compiler.diagnostics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source file: its name as shown to the user, its module name, and its text. Offsets count UTF-16
 * units.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final List<Integer> malformed;
  private int @Nullable [] lineStarts;

  public SourceFile(String name, String text) {
    this(name, text, List.of());
  }

  private SourceFile(String name, String text, List<Integer> malformed) {
    this.name = name;
    this.text = text;
    this.malformed = malformed;
  }

  /** A file from its bytes, which should be UTF-8. */
  public static SourceFile decode(String name, byte[] bytes) {
    Utf8 decoded = Utf8.decode(bytes);
    return new SourceFile(name, decoded.text(), decoded.malformed());
  }

  /** Offsets at which the file's bytes were not UTF-8: the text has U+FFFD there. */
  public List<Integer> malformed() {
    return malformed;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
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
    int end = line < starts().length ? starts()[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The offset at which a line, counted from 1, begins. */
  public int lineStart(int line) {
    return starts()[line - 1];
  }

  /** The number of lines; an empty last line counts. */
  public int lineCount() {
    return starts().length;
  }

  private int[] starts() {
    int[] known = lineStarts;
    if (known == null) {
      known = findStarts();
      lineStarts = known;
    }
    return known;
  }

  /** A line ends with a line feed, a carriage return, or both. */
  private int[] findStarts() {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !pair) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
