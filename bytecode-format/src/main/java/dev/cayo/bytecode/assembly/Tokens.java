package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.AssemblyException;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.assembly.Token.Kind;

/** A cursor over tokens, with what all parsers need. */
final class Tokens {
  private final Lexer lexer;
  private Token current;

  Tokens(String text) {
    lexer = new Lexer(text);
    current = lexer.next();
  }

  Token peek() {
    return current;
  }

  Token take() {
    Token taken = current;
    current = lexer.next();
    return taken;
  }

  AssemblyException error(String what) {
    return error(current, what);
  }

  static AssemblyException error(Token at, String what) {
    return new AssemblyException(at.line(), at.column(), what);
  }

  AssemblyException expected(String what) {
    return error("expected " + what + ", found " + current.show());
  }

  boolean atEnd() {
    return current.kind() == Kind.END;
  }

  boolean isSign(String sign) {
    return current.kind() == Kind.SIGN && current.text().equals(sign);
  }

  boolean isWord(String word) {
    return current.kind() == Kind.WORD && current.text().equals(word);
  }

  boolean takeSign(String sign) {
    boolean found = isSign(sign);
    if (found) {
      take();
    }
    return found;
  }

  boolean takeWord(String word) {
    boolean found = isWord(word);
    if (found) {
      take();
    }
    return found;
  }

  void sign(String sign) {
    if (!takeSign(sign)) {
      throw expected("'" + sign + "'");
    }
  }

  void word(String word) {
    if (!takeWord(word)) {
      throw expected("'" + word + "'");
    }
  }

  String name() {
    if (current.kind() != Kind.WORD && current.kind() != Kind.NAME) {
      throw expected("a name");
    }
    return take().text();
  }

  Symbol symbol() {
    String module = name();
    sign("::");
    return new Symbol(module, name());
  }

  String text() {
    if (current.kind() != Kind.TEXT) {
      throw expected("text between double quotes");
    }
    return take().text();
  }

  /** An integer from 0 to below a limit. */
  int index(int limit, String what) {
    Token at = current;
    long value = integer(what);
    if (value < 0 || value >= limit) {
      throw error(at, what + " out of range");
    }
    return (int) value;
  }

  long integer(String what) {
    if (current.kind() != Kind.INTEGER) {
      throw expected(what);
    }
    Token at = take();
    try {
      return Long.parseLong(at.text());
    } catch (NumberFormatException e) {
      throw error(at, "integer of more than 64 bits");
    }
  }
}
