package dev.cayo.compiler.parser;

/**
 * How deeply the parser will recurse: open brackets, heads without their block, links of {@code ->}
 * and {@code ??}, which nest to the right, and runs of prefix operators.
 */
final class Nesting {
  private int brackets;
  private int links;
  private int run;

  int depth() {
    return brackets + links + run;
  }

  int brackets() {
    return brackets;
  }

  void open() {
    brackets++;
  }

  /** Closes the bracket of a frame. */
  void close(Frame frame) {
    endChain(frame);
    brackets--;
  }

  /** One more link in a chain. */
  void link(Frame frame) {
    frame.links++;
    links++;
  }

  /** One link less: the block of a head begins. */
  void unlink(Frame frame) {
    if (frame.links > 0) {
      frame.links--;
      links--;
    }
  }

  void endChain(Frame frame) {
    links -= frame.links;
    frame.links = 0;
  }

  /** One more prefix operator or jump directly after another. */
  void repeat() {
    run++;
  }

  void endRun() {
    run = 0;
  }
}
