package dev.cayo.bytecode;

/**
 * Text made safe to print: control characters, lone surrogates and characters that reorder or hide
 * text become escapes with their code point in braces; a tab becomes spaces.
 */
public final class Visible {
  private static final String TAB = "    ";

  private Visible() {}

  /** The text on one line. */
  public static String text(String raw) {
    int at = firstSpecial(raw);
    if (at < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length() + 16).append(raw, 0, at);
    while (at < raw.length()) {
      int c = raw.codePointAt(at);
      append(c, text);
      at += Character.charCount(c);
    }
    return text.toString();
  }

  /** The text with the lines that it has. */
  public static String lines(String raw) {
    if (raw.indexOf('\n') < 0) {
      return text(raw);
    }
    StringBuilder lines = new StringBuilder();
    int start = 0;
    for (int end = raw.indexOf('\n'); end >= 0; end = raw.indexOf('\n', start)) {
      lines.append(text(raw.substring(start, end))).append('\n');
      start = end + 1;
    }
    return lines.append(text(raw.substring(start))).toString();
  }

  /** The number of columns that the text takes when shown. */
  public static int width(String raw) {
    String shown = text(raw);
    return shown.codePointCount(0, shown.length());
  }

  private static int firstSpecial(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\t' || Character.isSurrogate(c) || isHidden(c)) {
        return i;
      }
    }
    return -1;
  }

  private static void append(int c, StringBuilder text) {
    if (c == '\t') {
      text.append(TAB);
    } else if (isHidden(c)) {
      text.append("\\u{").append(Integer.toHexString(c)).append('}');
    } else {
      text.appendCodePoint(c);
    }
  }

  private static boolean isHidden(int c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || c == 0x061C
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || (c >= 0xD800 && c <= 0xDFFF)
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0xE0000 && c <= 0xE007F);
  }
}
