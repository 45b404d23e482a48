package dev.cayo.samples.hostile;

import java.util.List;

/** Two programs that run beside every attack: one that computes, one that fills memory. */
final class Canaries implements AutoCloseable {
  private static final String COMPUTES =
      """
      enum Shape { Square(side: Int), Disc(radius: Float) }
      fun area(s: Shape): Float = match s {
        Square(a) -> (a * a).toFloat()
        Disc(r) -> 3.0 * r * r
      }
      fun fib(n: Int): Int = if n < 2 { n } else { fib(n - 1) + fib(n - 2) }
      var caught = 0
      for i in 0..50 {
        try {
          if i % 7 == 0 { throw StateError("i is $i") }
          caught += [1, 2, 3][i % 5]
        } catch e: IndexError | StateError {
          caught += e.message.length
        }
      }
      println("${fib(12)} $caught ${area(Shape.Square(3)) + area(Shape.Disc(2.0))}")
      """;

  private static final String FILLS =
      """
      record Word(text: String, weight: Int)
      let words: List<Word> = []
      for i in 0..40 { words.add(Word("w${i * 7919 % 40}".padEnd(6, '-'), i)) }
      let byText: Map<String, Word> = [:]
      for w in words { byText[w.text] = w }
      let sorted = words.sortedBy(w -> w.text)
      println(sorted.take(3).joinToString())
      println("${byText.size} ${sorted.hash()} ${"needle" in words.joinToString()}")
      """;

  private final List<Canary> all;

  Canaries(Guests guests) {
    all =
        List.of(
            new Canary(guests, "canary that computes", COMPUTES),
            new Canary(guests, "canary that fills", FILLS));
  }

  /** How many runs each has begun. */
  List<Long> runs() {
    return all.stream().map(Canary::runs).toList();
  }

  /** What is wrong with those that run now, or empty. */
  String troubleAfter(List<Long> before) throws InterruptedException {
    for (int i = 0; i < all.size(); i++) {
      String trouble = all.get(i).troubleAfter(before.get(i));
      if (!trouble.isEmpty()) {
        return trouble;
      }
    }
    return "";
  }

  @Override
  public void close() {
    for (Canary canary : all) {
      canary.close();
    }
  }
}
