package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.AssemblyException;
import dev.cayo.bytecode.TypeText;
import dev.cayo.bytecode.assembly.Token.Kind;

/**
 * Cuts assembly text into tokens. Blanks and comments, from {@code //} to the end of the line,
 * separate them.
 */
final class Lexer {
  private final String text;
  private int position;
  private int line = 1;
  private int lineStart;

  Lexer(String text) {
    this.text = text;
  }

  Token next() {
    skipBlanks();
    int start = position;
    if (start == text.length()) {
      return token(Kind.END, "", start);
    }
    char c = text.charAt(start);
    if (c == '"' || c == '\'') {
      return token(c == '"' ? Kind.TEXT : Kind.NAME, quoted(c), start);
    } else if (isDigit(c) || (c == '-' && isDigit(peek(1)))) {
      return number();
    } else if (TypeText.isNamePart(c) || (c == '-' && Character.isLetter(peek(1)))) {
      position++;
      while (TypeText.isNamePart(peek(0))) {
        position++;
      }
      return token(Kind.WORD, text.substring(start, position), start);
    }
    return sign();
  }

  private Token token(Kind kind, String value, int start) {
    return new Token(kind, value, line, start - lineStart + 1);
  }

  private AssemblyException error(String what, int at) {
    return new AssemblyException(line, at - lineStart + 1, what);
  }

  /** A character from here on; NUL behind the end. */
  private char peek(int offset) {
    int index = position + offset;
    return index < text.length() ? text.charAt(index) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void skipBlanks() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '/' && peek(1) == '/') {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (c == '\n') {
        position++;
        line++;
        lineStart = position;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        position++;
      } else {
        return;
      }
    }
  }

  private Token number() {
    int start = position++;
    skipDigits();
    boolean fraction = peek(0) == '.' && isDigit(peek(1));
    if (fraction) {
      position++;
      skipDigits();
    }
    boolean exponent = peek(0) == 'E' && isDigit(peek(peek(1) == '-' ? 2 : 1));
    if (exponent) {
      position += 2;
      skipDigits();
    }
    Kind kind = fraction || exponent ? Kind.FLOAT : Kind.INTEGER;
    return token(kind, text.substring(start, position), start);
  }

  private void skipDigits() {
    while (isDigit(peek(0))) {
      position++;
    }
  }

  private Token sign() {
    int start = position;
    String two = text.substring(start, Math.min(start + 2, text.length()));
    boolean isTwo = two.equals("::") || two.equals("->");
    position += isTwo ? 2 : 1;
    String found = isTwo ? two : two.substring(0, 1);
    if (!isTwo && "<>(){}[],:=?#&@".indexOf(found) < 0) {
      throw error("character that has no meaning here", start);
    }
    return token(Kind.SIGN, found, start);
  }

  private String quoted(char quote) {
    int start = position++;
    StringBuilder out = new StringBuilder();
    while (peek(0) != quote) {
      char c = peek(0);
      if (position >= text.length() || c == '\n') {
        throw error("text without its closing quote", start);
      }
      position++;
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
    position++;
    return out.toString();
  }

  private void escape(StringBuilder out) {
    char c = peek(0);
    position++;
    switch (c) {
      case 'n' -> out.append('\n');
      case '\\', '\'', '"' -> out.append(c);
      case 'u' -> out.appendCodePoint(codePoint());
      default -> throw error("unknown escape", position - 2);
    }
  }

  /** The number between braces. */
  private int codePoint() {
    int start = position;
    int end = text.indexOf('}', position);
    if (peek(0) == '{' && end > start + 1 && end <= start + 7) {
      position = end + 1;
      int value = hexadecimal(start + 1, end);
      if (value >= 0 && Character.isValidCodePoint(value) && !isSurrogate(value)) {
        return value;
      }
    }
    throw error("\\u{…} takes the number of a Unicode scalar value", start);
  }

  private int hexadecimal(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static boolean isSurrogate(int value) {
    return value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
  }
}
