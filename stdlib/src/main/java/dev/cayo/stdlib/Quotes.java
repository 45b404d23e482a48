package dev.cayo.stdlib;

import dev.cayo.vm.text.Text;
import dev.cayo.vm.text.TextBuilder;

/** Writes texts and characters as literals of the language. */
final class Quotes {
  /** How much of a text an error message shows. */
  private static final int SHOWN = 40;

  private Quotes() {}

  /** The scalars that a literal has, its quotes included. */
  static long length(Text text, int quote, Slices slices) {
    long length = 2;
    for (int i = 0, n = text.length(); i < n; i++) {
      slices.step();
      length += escapedLength(text.scalarAt(i), quote);
    }
    return length;
  }

  /** Fills in a literal of that length. */
  static Text write(Text text, int quote, int length, Slices slices) {
    TextBuilder literal = new TextBuilder(length, text.width());
    literal.append(quote);
    for (int i = 0, n = text.length(); i < n; i++) {
      slices.step();
      escape(text.scalarAt(i), quote, literal);
    }
    return literal.append(quote).build();
  }

  /** A literal for an error message: the start of a long text. */
  static String shown(Text text) {
    Text start = text.slice(0, Math.min(text.length(), SHOWN));
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < start.length(); i++) {
      int scalar = start.scalarAt(i);
      String escape = escapeOf(scalar, '"');
      literal.append(escape == null ? Character.toString(scalar) : escape);
    }
    return literal.append(start.length() < text.length() ? "…\"" : "\"").toString();
  }

  private static int escapedLength(int scalar, int quote) {
    String escape = escapeOf(scalar, quote);
    return escape == null ? 1 : escape.length();
  }

  private static void escape(int scalar, int quote, TextBuilder literal) {
    String escape = escapeOf(scalar, quote);
    if (escape == null) {
      literal.append(scalar);
      return;
    }
    for (int i = 0; i < escape.length(); i++) {
      literal.append(escape.charAt(i));
    }
  }

  /** Null for what stands for itself. */
  private static @org.jspecify.annotations.Nullable String escapeOf(int scalar, int quote) {
    if (scalar == quote) {
      return "\\" + (char) quote;
    }
    return switch (scalar) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          scalar < 0x20 || scalar >= 0x7F && scalar < 0xA0
              ? "\\u{" + Integer.toHexString(scalar) + "}"
              : null;
    };
  }
}
