package dev.cayo.compiler.parser;

import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The doc comments of a file, each found by the token that follows it. */
final class DocComments {
  private final Map<Integer, String> byOffset = new HashMap<>();
  private @Nullable StringBuilder open;

  /** Adds one line, still with its slashes. */
  void add(String line) {
    String content = line.substring(3);
    if (content.startsWith(" ")) {
      content = content.substring(1);
    }
    if (open == null) {
      open = new StringBuilder();
    } else {
      open.append('\n');
    }
    open.append(content.stripTrailing());
  }

  /** Gives the lines added so far to a token. */
  void attachTo(Token token) {
    if (open != null) {
      byOffset.put(token.getStartIndex(), open.toString());
      open = null;
    }
  }

  /** The doc comment before a token, if any. */
  @Nullable String before(Token token) {
    return byOffset.get(token.getStartIndex());
  }
}
