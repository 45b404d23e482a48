package dev.cayo.compiler.parser;

/** What the token filter knows about one open bracket. */
final class Frame {
  final int opener;
  final boolean newlinesCount;

  /** Whether this is the block of an {@code if}: only then an {@code else} after it is its own. */
  final boolean ofIf;

  /** Keywords whose block is still to come. */
  final IntStack heads = new IntStack();

  /** Links of {@code ->} and {@code ??} since the last separator. */
  int links;

  Frame(int opener, boolean newlinesCount, boolean ofIf) {
    this.opener = opener;
    this.newlinesCount = newlinesCount;
    this.ofIf = ofIf;
  }
}
