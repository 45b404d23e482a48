package dev.cayo.benchmarks.peers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text and a map: which words of a text are the most frequent. */
final class Words {
  private static final List<String> SYLLABLES =
      List.of("ca", "yo", "sea", "sal", "mar", "an", "e", "lo", "ri", "tu");

  private Words() {}

  static long benchmark(int words) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : text(words).strip().split(" ", -1)) {
      counts.merge(word, 1, Integer::sum);
    }
    List<Map.Entry<String, Integer>> frequent =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(20)
            .toList();
    long checksum = counts.size();
    for (Map.Entry<String, Integer> entry : frequent) {
      checksum = Harness.mix(checksum, (long) entry.getKey().length() * entry.getValue());
    }
    return checksum;
  }

  /** A text of words, of which some are more frequent than others. */
  private static String text(int words) {
    Lehmer random = new Lehmer();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int syllables = random.next(3) + 1;
      for (int j = 0; j < syllables; j++) {
        text.append(SYLLABLES.get(random.next(SYLLABLES.size())));
      }
      text.append(' ');
    }
    return text.toString();
  }
}
