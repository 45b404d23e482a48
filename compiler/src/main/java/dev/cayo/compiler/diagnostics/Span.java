package dev.cayo.compiler.diagnostics;

/** A stretch of source, in offsets of UTF-16 units; {@code end} is exclusive. */
public record Span(SourceFile source, int start, int end) {

  /** The smallest span that holds both. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The characters. */
  public String text() {
    String all = source.text();
    return all.substring(
        Math.min(start, all.length()), Math.min(Math.max(start, end), all.length()));
  }

  /** The line of the start, from 1. */
  public int line() {
    return source.line(start);
  }
}
