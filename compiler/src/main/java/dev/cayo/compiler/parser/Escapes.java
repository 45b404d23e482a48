package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** Reads the escapes in strings and Chars. */
final class Escapes {
  private static final String HINT =
      "the escapes are \\n \\t \\r \\0 \\\\ \\\" \\' \\$ and \\u{…} with hexadecimal digits";

  private final @Nullable Reporter reporter;

  Escapes(Reporter reporter) {
    this.reporter = reporter;
  }

  private Escapes() {
    this.reporter = null;
  }

  /** Reads escapes that were checked before. */
  static Escapes quiet() {
    return new Escapes();
  }

  /**
   * The text that a stretch of source stands for.
   *
   * @param raw the characters as written
   * @param offset where they stand in the source, for reports
   */
  String read(String raw, int offset) {
    int escape = raw.indexOf('\\');
    if (escape < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int at = 0;
    while (escape >= 0) {
      text.append(raw, at, escape);
      at = readEscape(raw, escape, offset, text);
      escape = raw.indexOf('\\', at);
    }
    return text.append(raw, at, raw.length()).toString();
  }

  /** Appends what one escape stands for; the index after it. */
  private int readEscape(String raw, int at, int offset, StringBuilder text) {
    if (at + 1 >= raw.length()) {
      refuse(raw, at, at + 1, offset);
      return at + 1;
    }
    char c = raw.charAt(at + 1);
    if (c == 'u') {
      return readCodePoint(raw, at, offset, text);
    }
    int value = simple(c);
    if (value < 0) {
      int end = at + 1 + Character.charCount(raw.codePointAt(at + 1));
      refuse(raw, at, end, offset);
      return end;
    }
    text.append((char) value);
    return at + 2;
  }

  private static int simple(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> 0;
      case '\\', '"', '\'', '$' -> c;
      default -> -1;
    };
  }

  private int readCodePoint(String raw, int at, int offset, StringBuilder text) {
    int open = at + 2;
    if (open >= raw.length() || raw.charAt(open) != '{') {
      refuse(raw, at, open, offset);
      return open;
    }
    int close = open + 1;
    while (close < raw.length() && Character.digit(raw.charAt(close), 16) >= 0) {
      close++;
    }
    if (close >= raw.length() || raw.charAt(close) != '}' || close == open + 1) {
      refuse(raw, at, Math.min(close + 1, raw.length()), offset);
      return close;
    }
    int value = codePoint(raw.substring(open + 1, close));
    if (value < 0) {
      report(DiagnosticCode.INVALID_CODE_POINT, raw, at, close + 1, offset);
    } else {
      text.appendCodePoint(value);
    }
    return close + 1;
  }

  /** The scalar value that hexadecimal digits name, or -1. */
  private static int codePoint(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    if (significant.length() > 6) {
      return -1;
    }
    int value = Integer.parseInt(significant, 16);
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    return surrogate || value > Character.MAX_CODE_POINT ? -1 : value;
  }

  private void refuse(String raw, int start, int end, int offset) {
    report(DiagnosticCode.INVALID_ESCAPE, raw, start, end, offset);
  }

  private void report(DiagnosticCode code, String raw, int start, int end, int offset) {
    if (reporter != null) {
      Diagnostic found =
          Diagnostic.of(
              code,
              reporter.span(offset + start, offset + end),
              shorten(raw.substring(start, end)));
      reporter.reportTree(found.withHint(HINT));
    }
  }

  private static String shorten(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
