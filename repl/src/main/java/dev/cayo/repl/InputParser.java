package dev.cayo.repl;

import dev.cayo.compiler.SessionCompiler;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor whether an input is whole, and which word the cursor is in. */
final class InputParser implements Parser {
  private final Predicate<String> isWhole;

  /**
   * @param isWhole whether an input needs no more lines
   */
  InputParser(Predicate<String> isWhole) {
    this.isWhole = isWhole;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !isWhole.test(line)) {
      throw new EOFError(-1, -1, "the input goes on");
    }
    int start = line.startsWith(":") && line.indexOf(' ') < 0 ? 0 : wordStart(line, cursor);
    return new Word(line, cursor, line.substring(start, cursor));
  }

  private static int wordStart(String line, int cursor) {
    return SessionCompiler.wordStart(line, Math.max(cursor, 0));
  }

  /** Quotes and backslashes are the language's, not the editor's. */
  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  private record Word(String line, int cursor, String word) implements CompletingParsedLine {
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }

    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }
  }
}
