package dev.cayo.benchmarks.peers;

import java.util.HashMap;
import java.util.Map;

/** Maps from int to int: filling, looking up, changing, taking out. */
final class Intmaps {
  private Intmaps() {}

  static long benchmark(int size) {
    Lehmer random = new Lehmer();
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(random.next(size * 2), i);
    }
    long found = 0;
    for (int key = 0; key < size * 2; key++) {
      Integer value = map.get(key);
      if (value != null) {
        found = Harness.mix(found, value);
      }
    }
    for (int i = 0; i < size; i++) {
      map.merge(random.next(size * 2), 1, Integer::sum);
    }
    for (int key = 0; key < size * 2; key += 3) {
      map.remove(key);
    }
    long sum = 0;
    for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
      sum += entry.getKey() ^ entry.getValue();
    }
    return Harness.mix(Harness.mix(found, map.size()), sum);
  }
}
