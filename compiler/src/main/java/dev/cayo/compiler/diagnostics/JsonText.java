package dev.cayo.compiler.diagnostics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Strings as JSON has them. */
public final class JsonText {
  private JsonText() {}

  /** Appends a string in quotes, or null. */
  public static void append(@Nullable String text, StringBuilder out) {
    if (text == null) {
      out.append("null");
      return;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), out);
    }
    out.append('"');
  }

  /** As it is, but for what JSON, UTF-8 or a terminal would not let through. */
  private static void append(char c, StringBuilder out) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c >= ' ' && c < 0x7F) {
      out.append(c);
    } else {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }
}
