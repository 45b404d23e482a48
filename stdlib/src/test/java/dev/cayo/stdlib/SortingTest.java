package dev.cayo.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortingTest {
  @Test
  void sortsAsTheHostDoesAndPaysForIt() {
    Random random = new Random(5);
    for (int size : new int[] {0, 1, 2, 8191, 8192, 8193, 16_384, 16_385, 33_000, 100_000}) {
      for (int bound : new int[] {3, Integer.MAX_VALUE}) {
        long[] sorted = random.ints(size, -bound, bound).asLongStream().toArray();
        long[] expected = sorted.clone();
        Arrays.sort(expected);
        CountingContext context = new CountingContext();
        assertThat(PreludeNatives.sortPlain(context, sorted)).isTrue();
        assertThat(sorted).isEqualTo(expected);
        assertThat(context.fuel).isGreaterThanOrEqualTo(size / 2);
        assertThat(context.bytes).isGreaterThanOrEqualTo(size > 8192 ? 8L * size : 0);
      }
    }
  }
}
