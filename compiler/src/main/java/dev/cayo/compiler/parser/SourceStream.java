package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.SourceFile;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A source file as the lexer reads it: by Unicode scalar values, while positions stay offsets in
 * UTF-16 units. A lone surrogate is read as itself; the token reader refuses it.
 */
final class SourceStream implements CharStream {
  private final SourceFile source;
  private final String text;
  private int position;

  SourceStream(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  @Override
  public void consume() {
    if (position >= text.length()) {
      throw new IllegalStateException("cannot consume the end of the file");
    }
    position += Character.charCount(text.codePointAt(position));
  }

  @Override
  public int LA(int i) {
    if (i > 0) {
      return ahead(i);
    }
    return i < 0 ? behind(-i) : 0;
  }

  private int ahead(int count) {
    int at = position;
    for (int k = 1; k < count && at < text.length(); k++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length() ? text.codePointAt(at) : IntStream.EOF;
  }

  private int behind(int count) {
    int at = position;
    for (int k = 1; k < count && at > 0; k++) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at > 0 ? text.codePointBefore(at) : IntStream.EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return source.name();
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }
}
