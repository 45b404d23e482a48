package dev.cayo.compiler.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * Strips the layout of a {@code """} string: the rest of the opening line and the closing line
 * where they are blank, and the indentation that all lines with text share. Line ends become {@code
 * \n}.
 *
 * <p>Works on text as written, so that an escape never counts as layout.
 */
final class TextBlock {
  private TextBlock() {}

  static List<Piece> strip(List<Piece> pieces) {
    List<Piece> normal = pieces.stream().map(TextBlock::normalise).toList();
    int indent = commonIndent(normal);
    List<Piece> stripped = new ArrayList<>();
    for (int i = 0; i < normal.size(); i++) {
      Piece piece = normal.get(i);
      if (!piece.isText()) {
        stripped.add(piece);
        continue;
      }
      String text = piece.raw();
      if (i == 0) {
        text = withoutBlankStart(text);
      }
      boolean first = i == 0 && text.length() < piece.raw().length();
      text = unindent(text, indent, first);
      if (i == normal.size() - 1) {
        text = withoutBlankEnd(text, first);
      }
      stripped.add(Piece.text(text, piece.span()));
    }
    return stripped;
  }

  private static Piece normalise(Piece piece) {
    return piece.raw().indexOf('\r') < 0
        ? piece
        : Piece.text(piece.raw().replace("\r\n", "\n").replace('\r', '\n'), piece.span());
  }

  /** The least indentation of a line that is not blank; the opening line does not count. */
  private static int commonIndent(List<Piece> pieces) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < pieces.size(); i++) {
      String text = pieces.get(i).raw();
      boolean last = i == pieces.size() - 1;
      int newline = text.indexOf('\n');
      while (newline >= 0) {
        int start = newline + 1;
        int end = indentEnd(text, start);
        boolean blank = end == text.length() ? last : text.charAt(end) == '\n';
        if (!blank) {
          least = Math.min(least, end - start);
        }
        newline = text.indexOf('\n', start);
      }
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  private static int indentEnd(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Without the first line where it is blank. */
  private static String withoutBlankStart(String text) {
    int end = indentEnd(text, 0);
    return end < text.length() && text.charAt(end) == '\n' ? text.substring(end + 1) : text;
  }

  private static String withoutBlankEnd(String text, boolean wholeLines) {
    int newline = text.lastIndexOf('\n');
    if (newline < 0) {
      return wholeLines && text.isBlank() ? "" : text;
    }
    return indentEnd(text, newline + 1) == text.length() ? text.substring(0, newline) : text;
  }

  /**
   * Takes the indentation from the start of each line.
   *
   * @param atStart whether the text begins at the start of a line
   */
  private static String unindent(String text, int indent, boolean atStart) {
    StringBuilder result = new StringBuilder(text.length());
    int at = atStart ? skipIndent(text, 0, indent) : 0;
    int newline = text.indexOf('\n', at);
    while (newline >= 0) {
      result.append(text, at, newline + 1);
      at = skipIndent(text, newline + 1, indent);
      newline = text.indexOf('\n', at);
    }
    return result.append(text, at, text.length()).toString();
  }

  private static int skipIndent(String text, int start, int indent) {
    return Math.min(indentEnd(text, start), start + indent);
  }
}
