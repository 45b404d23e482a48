package dev.cayo.bytecode;

/** Names and text in assembly: quoted where they hold anything but plain characters. */
final class Quoting {
  private Quoting() {}

  static void name(String name, StringBuilder out) {
    if (isPlain(name)) {
      out.append(name);
    } else {
      quote(name, '\'', out);
    }
  }

  /** Letters, digits, and the signs that the compiler puts into names; no digit first. */
  static boolean isPlain(String name) {
    if (name.isEmpty() || (name.charAt(0) >= '0' && name.charAt(0) <= '9')) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!isNamePart(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c == '~'
        || c == '.';
  }

  static void quote(String text, char quote, StringBuilder out) {
    out.append(quote);
    text.codePoints()
        .forEach(
            c -> {
              if (c == quote || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c == '\n') {
                out.append("\\n");
              } else if (isVisible(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
              }
            });
    out.append(quote);
  }

  /** What shows as itself and cannot disturb a terminal or the order of text. */
  private static boolean isVisible(int c) {
    return c == ' ' || Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7f);
  }
}
