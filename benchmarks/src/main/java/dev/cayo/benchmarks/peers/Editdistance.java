package dev.cayo.benchmarks.peers;

/**
 * Dynamic programming: how many letters must be changed, put in or left out to make one text of
 * another.
 */
final class Editdistance {
  private Editdistance() {}

  static long benchmark(int size) {
    Harness.check(distance("kitten", "sitting") == 3, "kitten, sitting");
    return distance(letters(size, 1), letters(size, 2));
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 0; i < a.length(); i++) {
      row[0] = i + 1;
      for (int j = 0; j < b.length(); j++) {
        int change = before[j] + (a.charAt(i) == b.charAt(j) ? 0 : 1);
        row[j + 1] = Math.min(change, Math.min(before[j + 1], row[j]) + 1);
      }
      int[] done = row;
      row = before;
      before = done;
    }
    return before[b.length()];
  }

  private static String letters(int count, int seed) {
    Lehmer random = new Lehmer(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("acgt".charAt(random.next(4)));
    }
    return text.toString();
  }
}
